{{ config(
    materialized='incremental',
    unique_key='week',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
    indexes=[
        {'columns': ['skill_id', 'week'], 'unique': true},
        {'columns': ['week']},
    ],
    pre_hook="set local work_mem = '64MB'",
    post_hook=[vacuum_when_rebuilt()],
) }}

with every_job as (
    select
        job_posting_key,
        dwh_load_timestamp,
        date_trunc('week', least(coalesce(posted_at, first_seen_at), now()) at time zone 'UTC')::date as week
    from {{ ref('fact_jobs') }}
),

jobs as (
    select * from every_job
    {% if is_incremental() %}
    -- the weeks of which something is new
    where week in (
        select week from every_job
        where dwh_load_timestamp > (select coalesce(max(dwh_fact_timestamp), '-infinity') from {{ this }})
    )
    {% endif %}
),

weeks as (
    select
        week,
        count(*) as week_posting_count,
        max(dwh_load_timestamp) as dwh_fact_timestamp
    from jobs
    group by week
    having count(*) >= {{ var('market_floor') | int }}
),

mentions as (
    select
        jobs.week,
        bridge.skill_id,
        count(*) as posting_count,
        count(*) filter (where bridge.requirement = 'required') as required_count
    from jobs
    inner join {{ ref('bridge_job_skills') }} as bridge on bridge.job_posting_key = jobs.job_posting_key
    group by jobs.week, bridge.skill_id
),

final as (
    select
        mentions.week,
        mentions.skill_id,
        skills.skill_name,
        weeks.week_posting_count,
        mentions.posting_count,
        mentions.required_count,
        weeks.dwh_fact_timestamp,
        now() as dwh_load_timestamp
    from mentions
    inner join weeks on weeks.week = mentions.week
    inner join {{ ref('dim_skills') }} as skills on skills.skill_id = mentions.skill_id
)

select * from final
