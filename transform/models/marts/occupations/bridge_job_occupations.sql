{{ config(
    materialized='incremental',
    tags=['matching'],
    unique_key=['job_posting_key', 'occupation_code'],
    incremental_strategy='append',
    on_schema_change='append_new_columns',
    indexes=[
        {'columns': ['job_posting_key', 'occupation_code'], 'unique': true},
        {'columns': ['occupation_code']},
        {'columns': ['dwh_fact_timestamp']},
    ],
    pre_hook=["{{ forget_other_load() }}", "{{ forget_changed_jobs() }}"],
    post_hook=[vacuum_when_rebuilt()],
) }}

with jobs as (
    select * from {{ ref('fact_jobs') }}
    {% if is_incremental() %}
    where dwh_load_timestamp > (select coalesce(max(dwh_fact_timestamp), '-infinity') from {{ this }})
    {% endif %}
),

by_title as (
    select
        jobs.job_posting_key,
        candidates.occupation_code,
        candidates.method,
        candidates.title_score as confidence,
        jobs.dwh_load_timestamp as dwh_fact_timestamp
    from jobs
    inner join {{ ref('bridge_title_occupations') }} as candidates on candidates.job_title_key = md5(jobs.job_title)
),

by_code as (
    select
        jobs.job_posting_key,
        crosswalk.soc2019_code as occupation_code,
        'soc' as method,
        0.5 as confidence,
        jobs.dwh_load_timestamp as dwh_fact_timestamp
    from jobs
    inner join {{ ref('onet_soc_crosswalk') }} as crosswalk
        on crosswalk.soc2010_code = regexp_replace(jobs.onet_soc, '^(..)(....)(..)$', '\1-\2.\3')
    inner join {{ ref('dim_occupations') }} as occupations on occupations.occupation_code = crosswalk.soc2019_code
),

single as (
    select distinct on (job_posting_key, occupation_code) *
    from (
        select * from by_title
        union all
        select * from by_code
    ) as evidence
    order by job_posting_key, occupation_code, confidence desc
),

final as (
    select
        job_posting_key,
        occupation_code,
        method,
        confidence::numeric as confidence,
        row_number() over (partition by job_posting_key order by confidence desc, occupation_code) = 1 as is_best,
        (select max(occupations.dwh_load_id) from {{ ref('dim_occupations') }} as occupations) as dwh_load_id,
        dwh_fact_timestamp,
        now() as dwh_load_timestamp
    from single
)

select * from final
