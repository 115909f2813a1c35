{{ config(materialized='table', tags=['onet'], indexes=[{'columns': ['stem'], 'unique': true}]) }}

with titles as (
    select * from {{ ref('dim_occupation_titles') }}
),

counted as (
    select
        stem.stem,
        count(distinct titles.occupation_title_key) as title_count,
        array_agg(distinct titles.occupation_code) as occupation_codes,
        max(titles.dwh_load_id) as dwh_load_id
    from titles
    cross join lateral unnest(titles.title_stems) as stem (stem)
    group by stem.stem
),

final as (
    select
        stem,
        title_count,
        occupation_codes,
        round(least(ln((select count(*) from titles)::numeric / title_count), 6), 3) as weight,
        dwh_load_id,
        now() as dwh_load_timestamp
    from counted
)

select * from final
