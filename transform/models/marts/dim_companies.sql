{{ config(materialized='table', indexes=[{'columns': ['company_key'], 'unique': true}]) }}

with variants as (
    select * from {{ ref('company_variants') }}
),

companies as (
    select
        company_lookup_key,
        min(company_name_normalised) as company_name_normalised,
        (array_agg(company_name order by posting_count desc, company_website_label asc))[1] as company_name,
        (array_agg(company_website order by (company_website_label = ''), posting_count desc, company_website_label))[1]
            as company_website,
        (array_agg(company_website_label order by (company_website_label = ''), posting_count desc, company_website_label))[1]
            as company_website_label,
        (array_agg(country order by (country is null), posting_count desc, company_website_label))[1] as country,
        sum(posting_count)::bigint as posting_count,
        min(first_seen_at) as first_seen_at,
        max(last_seen_at) as last_seen_at
    from variants
    group by company_lookup_key
),

lookups as (
    select * from {{ ref('company_lookups') }}
),

glassdoor as (
    select * from {{ ref('glassdoor_companies') }}
),

-- what was found for the company itself; else a record of the same name and the same website
matched as (
    select distinct on (companies.company_lookup_key)
        companies.company_lookup_key as matched_lookup_key,
        glassdoor.*
    from companies
    inner join glassdoor
        on glassdoor.company_lookup_key = companies.company_lookup_key
        or (
            glassdoor.company_name_normalised = companies.company_name_normalised
            and glassdoor.company_website_label = companies.company_website_label
            and companies.company_website_label <> ''
        )
    order by
        companies.company_lookup_key asc,
        (glassdoor.company_lookup_key = companies.company_lookup_key) desc,
        glassdoor.extracted_at desc,
        glassdoor.company_lookup_key asc
),

final as (
    select
        md5(companies.company_lookup_key) as company_key,
        companies.company_lookup_key,
        companies.company_name,
        companies.company_name_normalised,
        coalesce(companies.company_website, matched.company_website) as company_website,
        companies.country,
        companies.posting_count,
        companies.first_seen_at,
        companies.last_seen_at,
        case when matched.company_id is not null then 'success' else coalesce(lookups.status, 'pending') end
            as lookup_status,
        lookups.looked_up_at,
        matched.company_id,
        matched.company_name as glassdoor_name,
        matched.rating,
        matched.review_count,
        matched.salary_count,
        matched.career_opportunities_rating,
        matched.compensation_and_benefits_rating,
        matched.culture_and_values_rating,
        matched.diversity_and_inclusion_rating,
        matched.senior_management_rating,
        matched.work_life_balance_rating,
        matched.business_outlook_rating,
        matched.ceo_rating,
        matched.recommend_to_friend_rating,
        matched.ceo,
        matched.company_size,
        matched.company_size_category,
        matched.industry,
        matched.company_type,
        matched.revenue,
        matched.year_founded,
        matched.headquarters_location,
        matched.company_description,
        matched.company_link,
        matched.reviews_link,
        (now() at time zone 'UTC')::date as dwh_load_date,
        now() as dwh_load_timestamp
    from companies
    left join lookups on lookups.company_lookup_key = companies.company_lookup_key
    left join matched on matched.matched_lookup_key = companies.company_lookup_key
)

select * from final
