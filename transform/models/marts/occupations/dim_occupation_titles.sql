{{ config(
    materialized='table', tags=['onet'],
    indexes=[
        {'columns': ['occupation_title_key'], 'unique': true},
        {'columns': ['occupation_code']},
        {'columns': ['lower(title)']},
        {'columns': ['title_normalised']},
        {'columns': ['title_bag']},
    ]
) }}

with titles as (
    select
        occupation_code,
        occupation_title as title,
        'main' as title_kind,
        1 as preference,
        dwh_load_id
    from {{ ref('onet_occupations') }}
    union all
    select
        occupation_code,
        title,
        'alternate' as title_kind,
        2 as preference,
        dwh_load_id
    from {{ ref('onet_alternate_titles') }}
    union all
    select
        occupation_code,
        short_title as title,
        'short' as title_kind,
        3 as preference,
        dwh_load_id
    from {{ ref('onet_alternate_titles') }}
    where short_title is not null
    union all
    select
        own.occupation_code,
        own.title,
        'own' as title_kind,
        4 as preference,
        occupations.dwh_load_id
    from (
        values
        {% for code, titles in own_titles().items() -%}
        {% set last = loop.last -%}
        {% for title in titles -%}
        ('{{ code }}', '{{ title }}'){{ ',' if not (last and loop.last) }}
        {% endfor -%}
        {% endfor %}
    ) as own (occupation_code, title)
    inner join {{ ref('onet_occupations') }} as occupations on occupations.occupation_code = own.occupation_code
),

worded as (
    select
        *,
        {{ title_words('title') }} as title_normalised
    from titles
),

-- a title counts once per occupation, whatever its punctuation
single as (
    select distinct on (occupation_code, title_normalised)
        *,
        bool_or(title_kind in ('main', 'own')) over (partition by occupation_code, title_normalised) as is_preferred
    from worded
    where title_normalised <> ''
    order by occupation_code, title_normalised, preference, title
),

stemmed as (
    select
        *,
        {{ title_stems('title_normalised') }} as title_stems
    from single
),

final as (
    select
        md5(occupation_code || '|' || title_normalised) as occupation_title_key,
        occupation_code,
        title,
        title_kind,
        is_preferred,
        title_normalised,
        title_stems,
        coalesce({{ title_bag('title_stems') }}, title_normalised) as title_bag,
        'onet' as dwh_source_system,
        dwh_load_id,
        now() as dwh_load_timestamp
    from stemmed
)

select * from final
