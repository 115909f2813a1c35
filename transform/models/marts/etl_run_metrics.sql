{{ config(materialized='view') }}

with runs as (
    select * from {{ source('app', 'runs') }}
),

sources as (
    select
        run_id,
        sum(records_loaded) as records_loaded,
        sum(items_found) filter (where source <> 'glassdoor') as postings_found,
        sum(items_new) filter (where source <> 'glassdoor') as postings_new,
        sum(items_found) filter (where source = 'glassdoor') as companies_looked_up,
        sum(items_new) filter (where source = 'glassdoor') as companies_found,
        sum(records_rejected) as records_rejected,
        sum(api_calls) as api_calls,
        sum(api_calls_from_cache) as api_calls_from_cache,
        sum(api_calls_failed) as api_calls_failed,
        sum(credits) as credits_spent,
        count(*) filter (where status <> 'ok') as sources_failed
    from {{ ref('run_sources') }}
    group by run_id
),

steps as (
    select
        run_id,
        count(distinct step) as steps_run,
        string_agg(distinct step, ', ') filter (where status <> 'success' and status <> 'running' and is_last)
            as steps_failed
    from (
        select *, attempt = max(attempt) over (partition by run_id, step) as is_last
        from {{ source('app', 'run_steps') }}
    ) as attempts
    group by run_id
),

summaries as (
    select
        run_id,
        count(*) as profiles_ranked,
        sum(scored_count) as pairs_scored
    from {{ source('app', 'ranking_summaries') }}
    group by run_id
),

mails as (
    select
        run_id,
        count(*) filter (where status = 'sent') as mails_sent,
        count(*) filter (where status in ('failed', 'in_doubt')) as mails_failed
    from {{ source('app', 'notifications') }}
    where run_id is not null
    group by run_id
),

final as (
    select
        runs.run_id,
        runs.environment,
        runs.job_name,
        runs.status,
        runs.started_at,
        runs.finished_at,
        round(extract(epoch from runs.finished_at - runs.started_at), 1)::numeric(12, 1) as duration_seconds,
        -- readers of this view may not see addresses
        regexp_replace(runs.error, '[^[:space:]<>@]+@[^[:space:]<>@]+', '(address)', 'g') as error,
        coalesce(steps.steps_run, 0) as steps_run,
        steps.steps_failed,
        coalesce(sources.postings_found, 0)::bigint as postings_found,
        coalesce(sources.postings_new, 0)::bigint as postings_new,
        coalesce(sources.records_loaded, 0)::bigint as records_loaded,
        coalesce(sources.records_rejected, 0)::bigint as records_rejected,
        coalesce(sources.companies_looked_up, 0)::bigint as companies_looked_up,
        coalesce(sources.companies_found, 0)::bigint as companies_found,
        coalesce(sources.api_calls, 0)::bigint as api_calls,
        coalesce(sources.api_calls_from_cache, 0)::bigint as api_calls_from_cache,
        coalesce(sources.api_calls_failed, 0)::bigint as api_calls_failed,
        coalesce(sources.credits_spent, 0)::bigint as credits_spent,
        coalesce(sources.sources_failed, 0) as sources_failed,
        coalesce(summaries.profiles_ranked, 0) as profiles_ranked,
        coalesce(summaries.pairs_scored, 0)::bigint as pairs_scored,
        coalesce(mails.mails_sent, 0) as mails_sent,
        coalesce(mails.mails_failed, 0) as mails_failed
    from runs
    left join sources on sources.run_id = runs.run_id
    left join steps on steps.run_id = runs.run_id
    left join summaries on summaries.run_id = runs.run_id
    left join mails on mails.run_id = runs.run_id
)

select * from final
