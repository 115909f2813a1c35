with ratings as (
    select distinct on (onet_soc_code, element_id, scale_id)
        onet_soc_code as occupation_code,
        element_id,
        element_name,
        scale_id,
        data_value::numeric as data_value,
        coalesce(recommend_suppress, false) as is_suppressed,
        coalesce(not_relevant, false) as is_not_relevant,
        release_version,
        load_id
    from {{ source('raw', 'onet_skills') }}
    where load_id = {{ current_onet_load() }}
    order by onet_soc_code, element_id, scale_id, recommend_suppress, date desc
),

pairs as (
    select
        occupation_code,
        element_id,
        max(element_name) as element_name,
        max(data_value) filter (where scale_id = 'IM') as importance,
        max(data_value) filter (where scale_id = 'LV') as skill_level,
        coalesce(bool_or(is_suppressed), false) as is_suppressed,
        coalesce(bool_or(is_not_relevant), false) as is_not_relevant,
        max(release_version) as release_version,
        max(load_id) as load_id
    from ratings
    group by occupation_code, element_id
),

final as (
    select
        occupation_code,
        element_id,
        element_name,
        importance,
        skill_level,
        is_suppressed,
        is_not_relevant,
        release_version,
        {{ onet_load_columns() | indent(8) }}
    from pairs
)

select * from final
