{{ config(materialized='table') }}

with jobs as (
    select * from {{ ref('fact_jobs') }}
),

final as (
    select
        dwh_source_system,
        count(*) as posting_count,
        count(*) filter (where is_open) as open_posting_count,
        count(*) filter (where is_open and work_mode = 'remote') as remote_count,
        -- of the open ones
        count(*) filter (where is_open and coalesce(salary_min_annual, salary_max_annual) is not null) as pay_known_count,
        count(*) filter (where is_open and city is not null) as city_known_count,
        count(*) filter (where is_open and work_mode <> 'unknown') as work_mode_known_count,
        count(*) filter (where is_open and seniority_level <> 'unknown') as seniority_known_count,
        count(*) filter (where is_open and posted_at is not null) as posted_known_count,
        -- sizes, so that no text has to be unpacked
        count(*) filter (where is_open and pg_column_size(extracted_skills) > 16) as skills_found_count,
        count(*) filter (where is_open and octet_length(job_description) >= 200) as described_count,
        count(*) filter (where is_open and apply_link is not null) as apply_link_count,
        now() as dwh_load_timestamp
    from jobs
    group by dwh_source_system
)

select * from final
