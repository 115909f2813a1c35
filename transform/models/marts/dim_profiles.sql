{{ config(materialized='view') }}

with profiles as (
    select * from {{ ref('profile_preferences') }}
),

final as (
    select
        profile_id,
        profile_name,
        is_active,
        query,
        location,
        country,
        date_window,
        skills,
        salary_min,
        salary_max,
        salary_currency,
        remote_preference,
        seniority,
        employment_types,
        years_experience,
        languages,
        created_at,
        updated_at,
        total_run_count,
        last_run_at,
        last_run_status,
        last_run_job_count
    from profiles
)

select * from final
