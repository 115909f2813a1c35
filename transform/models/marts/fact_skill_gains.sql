{{ config(materialized='view') }}

with gains as (
    select * from {{ source('app', 'skill_gains') }}
),

published as (
    select * from {{ source('app', 'published_run') }}
),

final as (
    select
        gains.run_id,
        gains.profile_id,
        gains.skill_id,
        gains.skill_name,
        gains.newly_passing,
        gains.no_longer_passing,
        gains.passing_now,
        gains.open_postings,
        gains.threshold,
        gains.is_mail_threshold,
        gains.worked_out_at,
        published.published_at
    from gains
    inner join published on published.run_id = gains.run_id
    where gains.open_postings >= {{ var('sample_floor') | int }}
)

select * from final
