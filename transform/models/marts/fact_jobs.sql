{{ config(
    materialized='incremental',
    unique_key='job_posting_key',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
    indexes=[
        {'columns': ['job_posting_key'], 'unique': true},
        {'columns': ['dwh_source_system', 'job_id'], 'unique': true},
        {'columns': ['company_key']},
        {'columns': ['dwh_load_timestamp']},
        {'columns': ['is_open', 'last_seen_at']},
        {'columns': ['is_open', 'expires_at']},
        {'columns': ['dwh_posting_timestamp']},
        {'columns': ['enriched_at']},
        {'columns': ['job_posting_key', 'dwh_posting_timestamp', 'company_key']},
        {'columns': ['dwh_source_system', 'job_id', 'enriched_at', 'job_posting_key']},
    ],
    post_hook=[vacuum_when_rebuilt()],
) }}

with postings as not materialized (
    select * from {{ ref('job_postings') }}
),

companies as not materialized (
    select company_name_normalised, company_website_label, md5(company_lookup_key) as company_key
    from {{ ref('company_variants') }}
),

enrichments as not materialized (
    select * from {{ source('app', 'enrichments') }}
),

{% if is_incremental() %}
-- rows whose posting, enrichment or company is not the one they were built from, and rows that time has closed;
-- each found by an index, so that a quiet day over a large table stays cheap
stale as (
    select postings.job_posting_key
    from postings
    left join {{ this }} as known on known.job_posting_key = postings.job_posting_key
    where
        postings.dwh_load_timestamp >= {{ horizon('dwh_posting_timestamp') }}
        and known.dwh_posting_timestamp is distinct from postings.dwh_load_timestamp
    union
    select known.job_posting_key
    from enrichments
    inner join {{ this }} as known
        on known.dwh_source_system = enrichments.dwh_source_system and known.job_id = enrichments.job_id
    where
        enrichments.enriched_at >= {{ horizon('enriched_at') }}
        and known.enriched_at is distinct from enrichments.enriched_at
    union
    select known.job_posting_key
    from postings
    inner join companies
        on companies.company_name_normalised = postings.company_name_normalised
        and companies.company_website_label = postings.company_website_label
    inner join {{ this }} as known on known.job_posting_key = postings.job_posting_key
    where known.company_key is distinct from companies.company_key
    union
    select job_posting_key from {{ this }}
    where is_open and last_seen_at < now() - interval '{{ var("open_days") | int }} days'
    union
    select job_posting_key from {{ this }}
    where is_open and expires_at <= now()
),
{% endif %}

enriched as (
    select
        enrichments.dwh_source_system,
        enrichments.job_id,
        enrichments.enriched_at,
        found.*
    from enrichments
    cross join lateral jsonb_to_record(enrichments.columns) as found (
        extracted_skills jsonb, seniority_level text, is_manager boolean, experience_years_min numeric,
        experience_years_preferred numeric, work_mode text, office_days_per_week numeric, remote_countries text [],
        posting_language text, benefits text [], education_level text, education_or_experience boolean,
        salary_min numeric, salary_max numeric, salary_currency text, salary_period text, salary_origin text,
        salary_min_annual numeric, salary_max_annual numeric
    )
),

joined as (
    select
        postings.*,
        companies.company_key,
        enriched.enriched_at,
        enriched.extracted_skills,
        enriched.seniority_level,
        enriched.is_manager,
        enriched.experience_years_min,
        enriched.experience_years_preferred,
        enriched.work_mode,
        enriched.office_days_per_week,
        enriched.remote_countries,
        enriched.posting_language,
        enriched.benefits,
        enriched.education_level,
        enriched.education_or_experience,
        enriched.salary_min as read_salary_min,
        enriched.salary_max as read_salary_max,
        enriched.salary_currency as read_salary_currency,
        enriched.salary_period as read_salary_period,
        enriched.salary_origin as read_salary_origin,
        enriched.salary_min_annual as read_salary_min_annual,
        enriched.salary_max_annual as read_salary_max_annual,
        -- pay is taken whole from one reader: the enricher's where it found an amount, else the source's own
        coalesce(enriched.salary_min, enriched.salary_max) is not null as pay_was_read
    from postings
    left join companies
        on companies.company_name_normalised = postings.company_name_normalised
        and companies.company_website_label = postings.company_website_label
    left join enriched
        on enriched.dwh_source_system = postings.dwh_source_system and enriched.job_id = postings.job_id
    {% if is_incremental() %}
    -- an array, so that the rows are always looked up by key, however many the planner expects
    where postings.job_posting_key = any(array(select job_posting_key from stale))
    {% endif %}
),

final as (
    select
        job_posting_key,
        dwh_source_system,
        job_id,
        raw_job_posting_id,
        first_profile_id as profile_id,
        company_key,
        job_title,
        job_description,
        company_name,
        publisher,
        apply_link,
        apply_options,
        employment_types,
        job_location,
        city,
        state,
        country,
        latitude,
        longitude,
        locations,
        job_is_remote,
        posted_at,
        posted_at_source,
        expires_at,
        first_seen_at,
        last_seen_at,
        {{ is_open('expires_at', 'last_seen_at') }} as is_open,
        case when pay_was_read then read_salary_min else salary_min end::numeric(14, 2) as salary_min,
        case when pay_was_read then read_salary_max else salary_max end::numeric(14, 2) as salary_max,
        case when pay_was_read then read_salary_currency else salary_currency end as salary_currency,
        case when pay_was_read then read_salary_period else salary_period end as salary_period,
        case when pay_was_read then read_salary_origin else salary_origin end as salary_origin,
        case
            when pay_was_read then read_salary_min_annual else {{ annualised('salary_min', 'salary_period') }}
        end::numeric(18, 2) as salary_min_annual,
        case
            when pay_was_read then read_salary_max_annual else {{ annualised('salary_max', 'salary_period') }}
        end::numeric(18, 2) as salary_max_annual,
        job_salary_string,
        highlights,
        required_skills,
        onet_soc,
        extracted_skills,
        coalesce(seniority_level, 'unknown') as seniority_level,
        is_manager,
        experience_years_min::numeric(5, 1) as experience_years_min,
        experience_years_preferred::numeric(5, 1) as experience_years_preferred,
        coalesce(work_mode, 'unknown') as work_mode,
        office_days_per_week::numeric(3, 1) as office_days_per_week,
        remote_countries,
        posting_language,
        benefits,
        education_level,
        education_or_experience,
        enriched_at,
        content_hash,
        dwh_load_timestamp as dwh_posting_timestamp,
        (now() at time zone 'UTC')::date as dwh_load_date,
        now() as dwh_load_timestamp
    from joined
)

select * from final
