with final as (
    select distinct on (scale_id)
        scale_id,
        scale_name,
        minimum::numeric as minimum,
        maximum::numeric as maximum,
        release_version,
        {{ onet_load_columns() | indent(8) }}
    from {{ source('raw', 'onet_scales') }}
    where load_id = {{ current_onet_load() }}
    order by scale_id
)

select * from final
