with final as (
    select distinct on (onet_soc_code, related_onet_soc_code)
        onet_soc_code as occupation_code,
        related_onet_soc_code as related_code,
        relatedness_tier,
        index as related_rank,
        release_version,
        {{ onet_load_columns() | indent(8) }}
    from {{ source('raw', 'onet_related_occupations') }}
    where load_id = {{ current_onet_load() }}
    order by onet_soc_code, related_onet_soc_code, index
)

select * from final
