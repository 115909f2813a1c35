with final as (
    select distinct on (onet_soc_code, example)
        onet_soc_code as occupation_code,
        example as technology_name,
        coalesce(commodity_title, element_name) as technology_class,
        element_id,
        coalesce(hot_technology, false) as is_hot_technology,
        coalesce(in_demand, false) as is_in_demand,
        release_version,
        {{ onet_load_columns() | indent(8) }}
    from {{ source('raw', 'onet_technology_skills') }}
    where load_id = {{ current_onet_load() }}
    order by onet_soc_code, example, hot_technology desc nulls last, in_demand desc nulls last, commodity_title
)

select * from final
