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
