{{ config(materialized='view') }}

with profiles as (
    select * from {{ source('app', 'profiles') }}
),

searched as (
    select
        run_profiles.profile_id,
        runs.started_at,
        run_profiles.postings_found,
        case when run_profiles.status = 'failed' then 'failed' else runs.status end as status
    from {{ ref('run_profiles') }} as run_profiles
    inner join {{ source('app', 'runs') }} as runs on runs.run_id = run_profiles.run_id
),

told as (
    select
        profile_id,
        count(*) as total_run_count,
        max(started_at) as last_run_at,
        (array_agg(status order by started_at desc))[1] as last_run_status,
        (array_agg(postings_found order by started_at desc))[1] as last_run_job_count
    from searched
    group by profile_id
),

final as (
    select
        profiles.profile_id,
        profiles.profile_name,
        profiles.is_active,
        profiles.query,
        profiles.location,
        profiles.country,
        profiles.date_window,
        profiles.email,
        profiles.skills,
        profiles.salary_min::numeric(14, 2) as salary_min,
        profiles.salary_max::numeric(14, 2) as salary_max,
        profiles.salary_currency,
        profiles.remote_preference,
        profiles.seniority,
        profiles.employment_types,
        profiles.years_experience::numeric(5, 1) as years_experience,
        profiles.home_points,
        profiles.languages,
        profiles.blocked_companies,
        profiles.blocked_words,
        profiles.required_words,
        profiles.required_salary::numeric(14, 2) as required_salary,
        profiles.required_work_modes,
        profiles.maximum_age_days,
        profiles.weights,
        profiles.mail_threshold::numeric(5, 2) as mail_threshold,
        profiles.mail_top_n,
        profiles.mail_when_empty,
        profiles.created_at,
        profiles.updated_at,
        coalesce(told.total_run_count, 0) as total_run_count,
        told.last_run_at,
        told.last_run_status,
        told.last_run_job_count
    from profiles
    left join told on told.profile_id = profiles.profile_id
)

select * from final
