{{ config(materialized='table', tags=['companies'], indexes=[{'columns': ['company_lookup_key'], 'unique': true}]) }}

with latest as (
    select distinct on (company_lookup_key)
        company_lookup_key,
        company_id as envelope_company_id,
        raw_company_id,
        extracted_at at time zone 'UTC' as extracted_at,
        payload as company_payload
    from {{ source('raw', 'glassdoor_companies') }}
    where company_lookup_key is not null
    order by company_lookup_key asc, extracted_at desc, raw_company_id desc
),

fields as (
    select latest.*, payload.*
    from latest
    cross join lateral jsonb_to_record(
        case when jsonb_typeof(company_payload) = 'object' then company_payload else '{}' end
    ) as payload (
        company_id text, name text, company_link text, website text, rating text, review_count text, salary_count text,
        job_count text, headquarters_location text, company_size text, company_size_category text,
        company_description text, industry text, company_type text, revenue text, year_founded text, stock text,
        ceo text, ceo_rating text, business_outlook_rating text, career_opportunities_rating text,
        compensation_and_benefits_rating text, culture_and_values_rating text, diversity_and_inclusion_rating text,
        recommend_to_friend_rating text, senior_management_rating text, work_life_balance_rating text,
        reviews_link text, competitors jsonb, office_locations jsonb
    )
),

final as (
    select
        company_lookup_key,
        coalesce({{ clean('company_id') }}, envelope_company_id) as company_id,
        raw_company_id,
        'glassdoor' as dwh_source_system,
        {{ clean('name') }} as company_name,
        {{ normalise_company('name') }} as company_name_normalised,
        {{ clean('website') }} as company_website,
        coalesce({{ website_label('website') }}, '') as company_website_label,
        -- the source writes 0 for "not rated"
        {% for rating in [
            'rating', 'career_opportunities_rating', 'compensation_and_benefits_rating', 'culture_and_values_rating',
            'diversity_and_inclusion_rating', 'senior_management_rating', 'work_life_balance_rating',
        ] -%}
        {{ rating_between(rating, 5) }} as {{ rating }},
        {% endfor -%}
        {% for share in ['business_outlook_rating', 'ceo_rating', 'recommend_to_friend_rating'] -%}
        {{ rating_between(share, 1) }} as {{ share }},
        {% endfor -%}
        {% for number in ['review_count', 'salary_count', 'job_count'] -%}
        ({{ safe_numeric(number) }})::bigint as {{ number }},
        {% endfor -%}
        case when year_founded ~ '^[12][0-9]{3}$' then year_founded::int end as year_founded,
        {{ clean('headquarters_location') }} as headquarters_location,
        {{ clean('company_size') }} as company_size,
        {{ clean('company_size_category') }} as company_size_category,
        {{ clean('company_description') }} as company_description,
        {{ clean('industry') }} as industry,
        {{ clean('company_type') }} as company_type,
        case when revenue !~* '^unknown' then {{ clean('revenue') }} end as revenue,
        {{ clean('stock') }} as stock,
        {{ clean('ceo') }} as ceo,
        {{ clean('company_link') }} as company_link,
        {{ clean('reviews_link') }} as reviews_link,
        {{ json_of_type('competitors', 'array') }} as competitors,
        {{ json_of_type('office_locations', 'array') }} as office_locations,
        extracted_at,
        (now() at time zone 'UTC')::date as dwh_load_date,
        now() as dwh_load_timestamp
    from fields
)

select * from final
