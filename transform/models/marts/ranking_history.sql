{{ config(materialized='view') }}

with rankings as (
    select * from {{ source('app', 'rankings') }}
),

runs as (
    select * from {{ source('app', 'runs') }}
),

publications as (
    select * from {{ source('app', 'run_steps') }}
    where step = 'publish' and status = 'success'
),

days as (
    select distinct on ((runs.started_at at time zone 'UTC')::date)
        (runs.started_at at time zone 'UTC')::date as ranked_on,
        runs.run_id
    from runs
    inner join publications on runs.run_id = publications.run_id
    order by (runs.started_at at time zone 'UTC')::date asc, runs.started_at desc
),

final as (
    select
        days.ranked_on,
        days.run_id,
        rankings.profile_id,
        {{ job_posting_key('rankings.dwh_source_system', 'rankings.job_id') }} as job_posting_key,
        rankings.rank_position,
        rankings.rank_score,
        rankings.rank_explain
    from days
    inner join rankings on days.run_id = rankings.run_id
    where rankings.rank_position <= 100
)

select * from final
