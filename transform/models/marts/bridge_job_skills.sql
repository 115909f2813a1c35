{{ config(
    materialized='incremental',
    unique_key=['job_posting_key', 'skill_id'],
    incremental_strategy='append',
    on_schema_change='append_new_columns',
    indexes=[
        {'columns': ['job_posting_key', 'skill_id'], 'unique': true},
        {'columns': ['skill_id']},
        {'columns': ['dwh_fact_timestamp']},
    ],
    pre_hook="{{ forget_changed_jobs() }}",
    post_hook=[vacuum_when_rebuilt()],
) }}

with jobs as (
    select * from {{ ref('fact_jobs') }}
    where
        jsonb_typeof(extracted_skills) = 'array'
        {% if is_incremental() %}
        and dwh_load_timestamp > (select coalesce(max(dwh_fact_timestamp), '-infinity') from {{ this }})
        {% endif %}
),

mentions as (
    select
        jobs.job_posting_key,
        skill.id as skill_id,
        skill.name as skill_name,
        skill.category,
        skill.requirement,
        count(*) over (partition by jobs.job_posting_key, skill.id)::integer as mention_count,
        row_number() over (
            partition by jobs.job_posting_key, skill.id
            order by
                case skill.requirement when 'required' then 1 when 'nice_to_have' then 2 else 3 end,
                skill.field desc, skill.start
        ) as preference,
        jobs.dwh_load_timestamp as dwh_fact_timestamp
    from jobs
    cross join lateral jsonb_to_recordset(jobs.extracted_skills)
        as skill (id text, name text, category text, requirement text, field text, start integer)
    where skill.id is not null
),

final as (
    select
        job_posting_key,
        skill_id,
        skill_name,
        category,
        coalesce(requirement, 'mentioned') as requirement,
        mention_count,
        dwh_fact_timestamp,
        now() as dwh_load_timestamp
    from mentions
    where preference = 1
)

select * from final
