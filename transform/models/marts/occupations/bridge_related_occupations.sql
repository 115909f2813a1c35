{{ config(
    materialized='table', tags=['onet'], indexes=[{'columns': ['occupation_code', 'related_code'], 'unique': true}]
) }}

with related as (
    select * from {{ ref('onet_related_occupations') }}
),

final as (
    select
        occupation_code,
        related_code,
        relatedness_tier as tier,
        related_rank::integer as rank,
        dwh_load_id,
        now() as dwh_load_timestamp
    from related
)

select * from final
