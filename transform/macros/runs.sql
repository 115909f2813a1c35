{# The runs whose figures may still change: those begun within the overlap, and those not told yet. A run's raw rows
   are the ones made while it ran: there is one run at a time. Times are UTC without zone, like raw's. #}
{% macro recent_runs() -%}
select
    run_id,
    started_at at time zone 'UTC' as started_utc,
    coalesce(finished_at, following_at, now() + interval '1 day') at time zone 'UTC' as ended_utc,
    {{ uuid_floor('started_at') }} as first_id,
    {{ uuid_floor("coalesce(finished_at, following_at, now() + interval '1 day')") }} as end_id
from (
    select run_id, started_at, finished_at, lead(started_at) over (order by started_at) as following_at
    from {{ source('app', 'runs') }}
) as runs
{% if is_incremental() -%}
where
    started_at >= now() - interval '{{ var("overlap_days") | int }} days'
    or run_id not in (select run_id from {{ this }})
{%- endif %}
{%- endmacro %}

{# A call that brought nothing and should have. #}
{% macro is_failure(status) -%}
{{ status }} not in ('ok', 'skipped')
{%- endmacro %}
