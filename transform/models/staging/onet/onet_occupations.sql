with final as (
    select distinct on (onet_soc_code)
        onet_soc_code as occupation_code,
        title as occupation_title,
        description,
        release_version,
        {{ onet_load_columns() | indent(8) }}
    from {{ source('raw', 'onet_occupations') }}
    where load_id = {{ current_onet_load() }}
    order by onet_soc_code
)

select * from final
