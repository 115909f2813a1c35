{{ config(
    materialized='table', tags=['onet'],
    indexes=[{'columns': ['occupation_skill_key'], 'unique': true}, {'columns': ['skill_id']}]
) }}

with skills as (
    select
        'skill' as kind,
        element_id as natural_key,
        element_id,
        max(element_name) as name,
        {{ skill_group('element_id') }} as group_name,
        max(dwh_load_id) as dwh_load_id
    from {{ ref('onet_skills') }}
    group by element_id
),

technologies as (
    select
        'technology' as kind,
        technology_name as natural_key,
        min(element_id) as element_id,
        technology_name as name,
        mode() within group (order by technology_class) as group_name,
        max(dwh_load_id) as dwh_load_id
    from {{ ref('onet_technology_skills') }}
    group by technology_name
),

elements as (
    select * from skills
    union all
    select * from technologies
),

vocabulary as (
    select * from {{ source('app', 'skills') }}
),

-- a name that two skills go by is the one's whose proper name it is
spoken as (
    select distinct on (name_key)
        name_key,
        skill_id
    from (
        select
            vocabulary.skill_id,
            {{ skill_name_key('form.form') }} as name_key,
            form.form = vocabulary.skill_name as is_name
        from vocabulary
        cross join lateral unnest(vocabulary.skill_name || vocabulary.aliases) as form (form)
    ) as forms
    where name_key <> ''
    order by name_key, is_name desc, skill_id
),

readings as (
    select
        elements.kind,
        elements.natural_key,
        reading.position,
        {{ skill_name_key('reading.name') }} as name_key
    from elements
    cross join lateral {{ technology_readings('elements.name') }}
),

mapped as (
    select distinct on (readings.kind, readings.natural_key)
        readings.kind,
        readings.natural_key,
        spoken.skill_id
    from readings
    inner join spoken on spoken.name_key = readings.name_key
    order by readings.kind, readings.natural_key, readings.position
),

final as (
    select
        md5(elements.kind || '|' || elements.natural_key) as occupation_skill_key,
        elements.kind,
        elements.element_id,
        elements.name,
        elements.group_name,
        mapped.skill_id,
        (select max(vocabulary.vocabulary_version) from vocabulary) as dwh_vocabulary_version,
        elements.dwh_load_id,
        now() as dwh_load_timestamp
    from elements
    left join mapped on mapped.kind = elements.kind and mapped.natural_key = elements.natural_key
)

select * from final
