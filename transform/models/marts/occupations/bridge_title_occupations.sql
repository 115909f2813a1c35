{{ config(
    materialized='incremental',
    tags=['matching'],
    unique_key='job_title_key',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
    indexes=[{'columns': ['job_title_key', 'occupation_code'], 'unique': true}, {'columns': ['occupation_code']}],
    pre_hook="{{ forget_other_load() }}",
    post_hook=[vacuum_when_rebuilt()],
) }}

with titles as (
    select * from {{ ref('dim_job_titles') }}
    {% if is_incremental() %}
    where dwh_load_timestamp > (select coalesce(max(dwh_title_timestamp), '-infinity') from {{ this }})
    {% endif %}
),

occupation_titles as (
    select * from {{ ref('dim_occupation_titles') }}
),

candidates as (
    select
        titles.job_title_key,
        known.occupation_code,
        known.title as matched_title,
        'exact' as method,
        0.95 as title_score,
        known.dwh_load_id,
        titles.dwh_load_timestamp as dwh_title_timestamp
    from titles
    inner join occupation_titles as known on known.title_words = titles.title_words
    union all
    select
        titles.job_title_key,
        known.occupation_code,
        known.title as matched_title,
        'normalised' as method,
        0.9 as title_score,
        known.dwh_load_id,
        titles.dwh_load_timestamp as dwh_title_timestamp
    from titles
    inner join occupation_titles as known on known.title_normalised = titles.title_normalised
),

final as (
    select distinct on (job_title_key, occupation_code)
        job_title_key,
        occupation_code,
        matched_title,
        method,
        title_score::numeric as title_score,
        dwh_load_id,
        dwh_title_timestamp,
        now() as dwh_load_timestamp
    from candidates
    order by job_title_key, occupation_code, title_score desc, matched_title
)

select * from final
