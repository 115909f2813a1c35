{# The smallest UUIDv7 that a row written `overlap_days` before the row `newest` can have. Text order is time order.
   An id that is no UUIDv7 says nothing of time: then every row is looked at. #}
{% macro uuid_horizon(newest) -%}
case when substr({{ newest }}, 15, 1) = '7' then
    overlay(
        lpad(to_hex(greatest(
            ('x' || substr(replace({{ newest }}, '-', ''), 1, 12))::bit(48)::bigint
            - {{ var('overlap_days') | int * 86400000 }}, 0
        )), 12, '0')
        placing '-' from 9 for 0
    )
else '' end
{%- endmacro %}

{# The moment a UUIDv7 was made. Null for any other id. #}
{% macro uuid_moment(id) -%}
case when {{ id }} ~ '^[0-9a-f]{8}-[0-9a-f]{4}-7' then
    to_timestamp((('x' || substr(replace({{ id }}, '-', ''), 1, 12))::bit(48)::bigint) / 1000.0)
end
{%- endmacro %}

{# The beginning of the watermark window of a column of this model. #}
{% macro horizon(column) -%}
(select coalesce(max({{ column }}), '-infinity') - interval '{{ var("overlap_days") | int }} days' from {{ this }})
{%- endmacro %}

{# The smallest UUIDv7 of a moment. #}
{% macro uuid_floor(moment) -%}
overlay(lpad(to_hex((extract(epoch from {{ moment }}) * 1000)::bigint), 12, '0') placing '-' from 9 for 0)
{%- endmacro %}

{# Open: not expired, and seen within the days that count. #}
{% macro is_open(expires_at, last_seen_at) -%}
coalesce({{ expires_at }} > now(), true) and {{ last_seen_at }} >= now() - interval '{{ var("open_days") | int }} days'
{%- endmacro %}

{# The skills of jobs that changed are forgotten before they are written anew: a skill may be gone from a posting. #}
{% macro forget_changed_jobs() -%}
{%- if is_incremental() -%}
delete from {{ this }} as bridge using {{ ref('fact_jobs') }} as jobs
where
    jobs.job_posting_key = bridge.job_posting_key
    and jobs.dwh_load_timestamp > (select coalesce(max(dwh_fact_timestamp), '-infinity') from {{ this }})
{%- else -%} select 1 {%- endif -%}
{%- endmacro %}

{# The surrogate key of a posting. #}
{% macro job_posting_key(source_system, job_id) -%}
md5({{ source_system }} || '|' || {{ job_id }})
{%- endmacro %}

{# A hook after the commit of a full build: statistics for the planner, and the map that lets an index answer alone.
   A day's increment is left to the server. #}
{% macro vacuum_when_rebuilt() -%}
{{ return({
    'sql': "{% if is_incremental() %}select 1{% else %}vacuum (analyze) {{ this }}{% endif %}", 'transaction': false
}) }}
{%- endmacro %}
