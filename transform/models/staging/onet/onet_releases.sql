{{ config(materialized='view') }}

with releases as (
    select * from {{ source('raw', 'onet_releases') }}
),

judged as (
    select
        *,
        {{ onet_load_is_complete('releases') }} as is_complete
    from releases
),

final as (
    select
        load_id,
        release_version,
        is_excerpt,
        origin,
        content_hash,
        row_counts,
        rejected_counts,
        loaded_at at time zone 'UTC' as loaded_at,
        is_complete,
        is_complete and row_number() over (partition by is_complete order by loaded_at desc, load_id desc) = 1 as is_current
    from judged
)

select * from final
