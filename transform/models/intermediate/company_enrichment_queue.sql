{{ config(materialized='view') }}

with companies as (
    select
        company_lookup_key,
        (array_agg(company_name order by posting_count desc, company_website_label))[1] as company_name,
        (array_agg(company_website order by (company_website_label = ''), posting_count desc, company_website_label))[1]
            as company_website,
        (array_agg(country order by (country is null), posting_count desc, company_website_label))[1] as country,
        sum(posting_count) as posting_count,
        min(first_seen_at) as first_seen_at
    from {{ ref('company_variants') }}
    group by company_lookup_key
),

lookups as (
    select * from {{ ref('company_lookups') }}
),

answered as (
    select
        companies.*,
        lookups.status as last_status,
        coalesce(lookups.failed_attempts, 0) as attempt,
        case
            when lookups.status = 'error' then lookups.looked_up_at + make_interval(
                days => least((2 ^ least(lookups.failed_attempts - 1, 10))::int, {{ var('longest_patience_days') | int }})
            )
            when lookups.status = 'not_found' then
                lookups.looked_up_at + interval '{{ var("not_found_rest_days") | int }} days'
            when lookups.company_lookup_key is null then companies.first_seen_at
        end as next_attempt_at
    from companies
    left join lookups on lookups.company_lookup_key = companies.company_lookup_key
),

judged as (
    select
        *,
        case when next_attempt_at <= now() then 'pending' else last_status end as status
    from answered
),

final as (
    select
        company_lookup_key,
        company_name,
        company_website,
        country,
        status,
        attempt,
        next_attempt_at,
        -- what is due first; never asked before asked in vain; then by how many postings an answer serves
        row_number() over (
            order by (status = 'pending') desc, attempt asc, posting_count desc, company_lookup_key asc
        ) as priority
    from judged
)

select * from final
