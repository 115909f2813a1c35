{{ config(
    materialized='table', tags=['onet'],
    indexes=[
        {'columns': ['occupation_code', 'occupation_skill_key'], 'unique': true},
        {'columns': ['occupation_skill_key']},
    ]
) }}

with scales as (
    select
        max(minimum) filter (where scale_id = 'IM') as importance_from,
        max(maximum) filter (where scale_id = 'IM') as importance_to,
        max(minimum) filter (where scale_id = 'LV') as level_from,
        max(maximum) filter (where scale_id = 'LV') as level_to
    from {{ ref('onet_scales') }}
),

skills as (
    select
        skills.occupation_code,
        md5('skill|' || skills.element_id) as occupation_skill_key,
        skills.importance,
        {{ on_hundred('skills.importance', 'scales.importance_from', 'scales.importance_to') }} as importance_100,
        skills.skill_level as level,
        {{ on_hundred('skills.skill_level', 'scales.level_from', 'scales.level_to') }} as level_100,
        skills.is_suppressed,
        skills.is_not_relevant,
        null::boolean as is_hot_technology,
        null::boolean as is_in_demand,
        skills.release_version,
        skills.dwh_load_id
    from {{ ref('onet_skills') }} as skills
    cross join scales
),

technologies as (
    select
        occupation_code,
        md5('technology|' || technology_name) as occupation_skill_key,
        null::numeric as importance,
        null::numeric as importance_100,
        null::numeric as level,
        null::numeric as level_100,
        false as is_suppressed,
        false as is_not_relevant,
        is_hot_technology,
        is_in_demand,
        release_version,
        dwh_load_id
    from {{ ref('onet_technology_skills') }}
),

final as (
    select
        *,
        now() as dwh_load_timestamp
    from (
        select * from skills
        union all
        select * from technologies
    ) as both_kinds
)

select * from final
