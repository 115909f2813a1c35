with final as (
    select distinct on (onet_soc_code, alternate_title)
        onet_soc_code as occupation_code,
        alternate_title as title,
        short_title,
        sources,
        release_version,
        {{ onet_load_columns() | indent(8) }}
    from {{ source('raw', 'onet_alternate_titles') }}
    where load_id = {{ current_onet_load() }}
    order by onet_soc_code, alternate_title, short_title
)

select * from final
