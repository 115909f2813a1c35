{{ config(
    materialized='incremental',
    unique_key='job_posting_key',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
    indexes=[
        {'columns': ['job_posting_key'], 'unique': true},
        {'columns': ['known_as'], 'type': 'gin'},
        {'columns': ['dwh_fact_timestamp']},
    ],
    post_hook=[vacuum_when_rebuilt()],
) }}

with jobs as (
    select
        job_posting_key,
        job_id,
        job_title,
        company_name,
        apply_link,
        case when jsonb_typeof(apply_options) = 'array' then apply_options else '[]'::jsonb end as apply_options,
        dwh_load_timestamp as dwh_fact_timestamp
    from {{ ref('fact_jobs') }}
    {% if is_incremental() %}
    where dwh_load_timestamp > (select coalesce(max(dwh_fact_timestamp), '-infinity') from {{ this }})
    {% endif %}
),

final as (
    select
        jobs.job_posting_key,
        lower(concat_ws(' ', jobs.job_title, jobs.company_name)) as words,
        array_append(links.addresses, lower(jobs.job_id)) as known_as,
        jobs.dwh_fact_timestamp,
        now() as dwh_load_timestamp
    from jobs
    cross join lateral (
        select
            array(
                select distinct regexp_replace(lower(split_part(link, '?', 1)), '^https?://(www\.)?|/$', '', 'g')
                from (
                    select jobs.apply_link as link
                    union all
                    select choice.value ->> 'apply_link' as link
                    from jsonb_array_elements(jobs.apply_options) as choice (value)
                ) as known
                where link is not null
            ) as addresses
    ) as links
)

select * from final
