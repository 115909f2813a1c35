with final as (
    select distinct on (soc2010_code, soc2019_code)
        soc2010_code,
        soc2010_title,
        soc2019_code,
        soc2019_title,
        release_version,
        {{ onet_load_columns() | indent(8) }}
    from {{ source('raw', 'onet_soc_crosswalk') }}
    where load_id = {{ current_onet_load() }}
    order by soc2010_code, soc2019_code
)

select * from final
