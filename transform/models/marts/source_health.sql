{{ config(materialized='view') }}

with told as (
    select
        run_sources.*,
        runs.started_at,
        row_number() over newest as recency,
        sum((run_sources.status = 'ok')::int) over newest as good_since
    from {{ ref('run_sources') }} as run_sources
    inner join {{ source('app', 'runs') }} as runs on runs.run_id = run_sources.run_id
    window newest as (partition by run_sources.source order by runs.started_at desc)
),

final as (
    select
        source,
        (array_agg(run_id order by recency))[1] as last_run_id,
        max(started_at) as last_run_at,
        max(status) filter (where recency = 1) as last_status,
        max(regexp_replace(last_error, '[^[:space:]<>@]+@[^[:space:]<>@]+', '(address)', 'g'))
            filter (where recency = 1) as last_error,
        max(last_good_at) as last_good_at,
        count(*) filter (where good_since = 0) as failing_streak,
        (array_agg(quota_limit order by recency) filter (where quota_limit is not null))[1] as quota_limit,
        (array_agg(quota_remaining order by recency) filter (where quota_remaining is not null))[1] as quota_remaining,
        sum(api_calls)::bigint as api_calls,
        sum(api_calls_from_cache)::bigint as api_calls_from_cache
    from told
    group by source
)

select * from final
