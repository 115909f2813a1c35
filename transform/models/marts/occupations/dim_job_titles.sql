{{ config(
    materialized='incremental',
    tags=['matching'],
    unique_key='job_title_key',
    incremental_strategy='append',
    on_schema_change='append_new_columns',
    indexes=[{'columns': ['job_title_key'], 'unique': true}, {'columns': ['dwh_load_timestamp']}],
    post_hook=[vacuum_when_rebuilt()],
) }}

with titles as (
    select distinct jobs.job_title
    from {{ ref('fact_jobs') }} as jobs
    where
        jobs.job_title is not null
        {% if is_incremental() %}
        and jobs.dwh_load_timestamp >= {{ horizon('dwh_load_timestamp') }}
        and not exists (select 1 from {{ this }} as known where known.job_title_key = md5(jobs.job_title))
        {% endif %}
),

final as (
    select
        md5(job_title) as job_title_key,
        job_title,
        {{ title_words('job_title') }} as title_normalised,
        {{ title_segments('job_title') }} as title_segments,
        now() as dwh_load_timestamp
    from titles
)

select * from final
