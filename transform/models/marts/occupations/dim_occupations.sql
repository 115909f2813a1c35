{{ config(
    materialized='table', tags=['onet'], indexes=[{'columns': ['occupation_code'], 'unique': true}]
) }}

with occupations as (
    select * from {{ ref('onet_occupations') }}
),

skills as (
    select
        occupation_code,
        count(*)::integer as skill_count
    from {{ ref('onet_skills') }}
    group by occupation_code
),

technologies as (
    select
        occupation_code,
        count(*)::integer as technology_count
    from {{ ref('onet_technology_skills') }}
    group by occupation_code
),

releases as (
    select * from {{ ref('onet_releases') }}
),

final as (
    select
        occupations.occupation_code,
        occupations.occupation_title,
        occupations.description,
        coalesce(skills.skill_count, 0) > 0 as has_skills,
        coalesce(skills.skill_count, 0) as skill_count,
        coalesce(technologies.technology_count, 0) as technology_count,
        occupations.release_version,
        releases.is_excerpt,
        occupations.dwh_source_system,
        occupations.dwh_load_id,
        occupations.dwh_load_date,
        now() as dwh_load_timestamp
    from occupations
    inner join releases on releases.load_id = occupations.dwh_load_id
    left join skills on skills.occupation_code = occupations.occupation_code
    left join technologies on technologies.occupation_code = occupations.occupation_code
)

select * from final
