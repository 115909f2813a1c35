{{ config(materialized='view') }}

with rankings as (
    select * from {{ source('app', 'rankings') }}
),

published as (
    select * from {{ source('app', 'published_run') }}
),

final as (
    select
        rankings.run_id,
        rankings.profile_id,
        {{ job_posting_key('rankings.dwh_source_system', 'rankings.job_id') }} as job_posting_key,
        rankings.dwh_source_system,
        rankings.job_id,
        rankings.rank_position,
        rankings.rank_score,
        rankings.score_low,
        rankings.score_high,
        rankings.coverage,
        rankings.rank_explain,
        rankings.rank_detail,
        rankings.ranked_at,
        published.published_at
    from rankings
    inner join published on published.run_id = rankings.run_id
)

select * from final
