{{ config(
    materialized='incremental',
    unique_key=['run_id', 'source'],
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
    indexes=[{'columns': ['run_id', 'source'], 'unique': true}],
) }}

with runs as (
    {{ recent_runs() | indent(4) }}
),

requests as materialized (
    select
        runs.run_id,
        requests.*,
        coalesce(requests.profile_id::text, requests.company_lookup_key, '') as part,
        row_number() over (
            partition by runs.run_id, requests.source, coalesce(requests.profile_id::text, requests.company_lookup_key, '')
            order by requests.requested_at desc, requests.api_request_id desc
        ) as recency
    from runs
    inner join {{ source('raw', 'api_requests') }} as requests
        on requests.requested_at >= runs.started_utc and requests.requested_at < runs.ended_utc
),

calls as (
    select
        run_id,
        source,
        count(*) filter (where not coalesce(from_cache, false) and status <> 'skipped') as api_calls,
        count(*) filter (where from_cache) as api_calls_from_cache,
        count(*) filter (where status = 'skipped') as api_calls_skipped,
        count(*) filter (where {{ is_failure('status') }}) as api_calls_failed,
        coalesce(sum(credits) filter (where not coalesce(from_cache, false)), 0)::bigint as credits,
        -- a call that failed and was retried well is no failure: the last one of each profile or company counts
        count(*) filter (where recency = 1) as parts,
        count(*) filter (where recency = 1 and {{ is_failure('status') }}) as parts_failed,
        (array_agg(coalesce(error, status) order by requested_at desc, api_request_id desc)
            filter (where recency = 1 and {{ is_failure('status') }}))[1] as last_error,
        max(requested_at) filter (where status = 'ok') at time zone 'UTC' as last_good_at,
        (array_agg(quota_limit order by requested_at desc, api_request_id desc)
            filter (where quota_limit is not null))[1] as quota_limit,
        (array_agg(quota_remaining order by requested_at desc, api_request_id desc)
            filter (where quota_remaining is not null))[1] as quota_remaining
    from requests
    group by run_id, source
),

postings as (
    select
        runs.run_id,
        'jsearch' as source,
        count(*) as records_loaded,
        count(distinct postings.job_id) as items_found,
        count(distinct postings.job_id) filter (where not exists (
            select 1 from {{ source('raw', 'jsearch_job_postings') }} as earlier
            where earlier.job_id = postings.job_id and earlier.raw_job_posting_id < runs.first_id
        )) as items_new
    from runs
    inner join {{ source('raw', 'jsearch_job_postings') }} as postings
        on postings.raw_job_posting_id >= runs.first_id and postings.raw_job_posting_id < runs.end_id
    group by runs.run_id
),

companies as (
    select
        runs.run_id,
        'glassdoor' as source,
        count(*) filter (where lookups.status = 'success') as records_loaded,
        count(distinct lookups.company_lookup_key) as items_found,
        count(distinct lookups.company_lookup_key) filter (where lookups.status = 'success') as items_new
    from runs
    inner join {{ source('raw', 'company_lookups') }} as lookups
        on lookups.looked_up_at >= runs.started_utc and lookups.looked_up_at < runs.ended_utc
    group by runs.run_id
),

loaded as (
    select * from postings
    union all
    select * from companies
),

rejected as (
    select runs.run_id, rejected.source, count(*) as records_rejected
    from runs
    inner join {{ source('raw', 'rejected_records') }} as rejected
        on rejected.extracted_at >= runs.started_utc and rejected.extracted_at < runs.ended_utc
    group by runs.run_id, rejected.source
),

final as (
    select
        run_id,
        source,
        case
            when coalesce(parts_failed, 0) = 0 then 'ok' when parts_failed < parts then 'partial' else 'failed'
        end as status,
        last_error,
        last_good_at,
        coalesce(api_calls, 0) as api_calls,
        coalesce(api_calls_from_cache, 0) as api_calls_from_cache,
        coalesce(api_calls_skipped, 0) as api_calls_skipped,
        coalesce(api_calls_failed, 0) as api_calls_failed,
        coalesce(credits, 0) as credits,
        quota_limit,
        quota_remaining,
        coalesce(records_loaded, 0) as records_loaded,
        coalesce(items_found, 0) as items_found,
        coalesce(items_new, 0) as items_new,
        coalesce(records_rejected, 0) as records_rejected,
        now() as dwh_load_timestamp
    from calls
    full join loaded using (run_id, source)
    full join rejected using (run_id, source)
)

select * from final
