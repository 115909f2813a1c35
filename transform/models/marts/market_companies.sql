{{ config(materialized='table', indexes=[{'columns': ['company_key'], 'unique': true}]) }}

with jobs as (
    select
        company_key,
        count(*) as open_posting_count,
        max(first_seen_at) as newest_posting_at
    from {{ ref('fact_jobs') }}
    where is_open and company_key is not null
    group by company_key
),

final as (
    select
        companies.company_key,
        companies.company_name,
        companies.rating,
        companies.review_count,
        jobs.open_posting_count,
        jobs.newest_posting_at,
        now() as dwh_load_timestamp
    from jobs
    inner join {{ ref('dim_companies') }} as companies on companies.company_key = jobs.company_key
)

select * from final
