-- The tables that target-postgres makes from the taps' schemas.
create table raw.jsearch_job_postings (
    raw_job_posting_id text primary key, job_id text, profile_id bigint, query text, country text, date_posted text,
    work_from_home boolean, page bigint, "position" bigint, request_id text, from_cache boolean, extracted_at timestamp,
    payload jsonb
);
create table raw.glassdoor_companies (
    raw_company_id text primary key, company_lookup_key text, company_id text, extracted_at timestamp, payload jsonb
);
create table raw.company_lookups (
    company_lookup_id text primary key, company_lookup_key text, company_name text, company_website text, status text,
    reason text, attempt bigint, company_id text, looked_up_at timestamp
);
create table raw.api_requests (
    api_request_id text primary key, source text, endpoint text, profile_id bigint, company_lookup_key text, status text,
    http_status bigint, error text, latency_ms numeric, from_cache boolean, credits bigint, quota_limit bigint,
    quota_remaining bigint, quota_reset bigint, requested_at timestamp
);
create table raw.rejected_records (
    rejected_record_id text primary key, source text, profile_id bigint, reason text, record text, extracted_at timestamp
);
create table raw.onet_releases (
    load_id text, release_version text, is_excerpt boolean, origin text, content_hash text, row_counts jsonb,
    rejected_counts jsonb, loaded_at timestamp
);
create table raw.onet_occupations (
    load_id text, release_version text, loaded_at timestamp, onet_soc_code text, title text, description text
);
create table raw.onet_skills (
    load_id text, release_version text, loaded_at timestamp, onet_soc_code text, element_id text, element_name text,
    scale_id text, data_value double precision, n bigint, standard_error double precision,
    lower_ci_bound double precision, upper_ci_bound double precision, recommend_suppress boolean, not_relevant boolean,
    "date" text, domain_source text
);
create table raw.onet_technology_skills (
    load_id text, release_version text, loaded_at timestamp, onet_soc_code text, example text, commodity_code text,
    commodity_title text, element_id text, element_name text, hot_technology boolean, in_demand boolean
);
create table raw.onet_alternate_titles (
    load_id text, release_version text, loaded_at timestamp, onet_soc_code text, alternate_title text, short_title text,
    sources text
);
create table raw.onet_related_occupations (
    load_id text, release_version text, loaded_at timestamp, onet_soc_code text, related_onet_soc_code text,
    relatedness_tier text, "index" bigint
);
create table raw.onet_scales (
    load_id text, release_version text, loaded_at timestamp, scale_id text, scale_name text, minimum double precision,
    maximum double precision
);
create table raw.onet_soc_crosswalk (
    load_id text, release_version text, loaded_at timestamp, soc2010_code text, soc2010_title text, soc2019_code text,
    soc2019_title text
);
