{{ config(
    materialized='incremental',
    unique_key=['run_id', 'profile_id'],
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
    indexes=[{'columns': ['run_id', 'profile_id'], 'unique': true}, {'columns': ['profile_id']}],
) }}

with runs as (
    {{ recent_runs() | indent(4) }}
),

calls as (
    select
        runs.run_id,
        requests.profile_id,
        count(*) filter (where not coalesce(requests.from_cache, false) and requests.status <> 'skipped') as api_calls,
        (array_agg(requests.status order by requests.requested_at desc, requests.api_request_id desc))[1] as last_status
    from runs
    inner join {{ source('raw', 'api_requests') }} as requests
        on requests.requested_at >= runs.started_utc and requests.requested_at < runs.ended_utc
    where requests.profile_id is not null
    group by runs.run_id, requests.profile_id
),

postings as (
    select
        runs.run_id,
        postings.profile_id,
        count(distinct postings.job_id) as postings_found,
        count(distinct postings.job_id) filter (where not exists (
            select 1 from {{ source('raw', 'jsearch_job_postings') }} as earlier
            where
                earlier.job_id = postings.job_id
                and earlier.profile_id = postings.profile_id
                and earlier.raw_job_posting_id < runs.first_id
        )) as postings_new
    from runs
    inner join {{ source('raw', 'jsearch_job_postings') }} as postings
        on postings.raw_job_posting_id >= runs.first_id and postings.raw_job_posting_id < runs.end_id
    where postings.profile_id is not null
    group by runs.run_id, postings.profile_id
),

final as (
    select
        run_id,
        profile_id,
        case when {{ is_failure('last_status') }} then 'failed' else 'ok' end as status,
        coalesce(api_calls, 0) as api_calls,
        coalesce(postings_found, 0) as postings_found,
        coalesce(postings_new, 0) as postings_new,
        now() as dwh_load_timestamp
    from calls
    full join postings using (run_id, profile_id)
)

select * from final
