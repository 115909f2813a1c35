{{ config(materialized='table', indexes=[
    {'columns': ['company_name_normalised', 'company_website_label'], 'unique': true},
]) }}

with postings as (
    select * from {{ ref('job_postings') }}
    where company_name_normalised is not null
),

variants as (
    select
        company_name_normalised,
        company_website_label,
        mode() within group (order by company_name) as company_name,
        mode() within group (order by company_website) as company_website,
        mode() within group (order by country) as country,
        count(*) as posting_count,
        min(first_seen_at) as first_seen_at,
        max(last_seen_at) as last_seen_at
    from postings
    group by company_name_normalised, company_website_label
),

-- the first website that a name was seen with is the name's own; a second, different one is another company.
-- First come decides, so a company keeps its key for good.
websites as (
    select distinct on (company_name_normalised)
        company_name_normalised,
        company_website_label as own_label
    from variants
    where company_website_label <> ''
    order by company_name_normalised, first_seen_at, company_website_label
),

final as (
    select
        variants.*,
        case
            when variants.company_website_label in ('', websites.own_label) then variants.company_name_normalised
            else variants.company_name_normalised || '|' || variants.company_website_label
        end as company_lookup_key
    from variants
    left join websites on websites.company_name_normalised = variants.company_name_normalised
)

select * from final
