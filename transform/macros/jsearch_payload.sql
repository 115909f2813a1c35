{# The fields read of a JSearch posting, over all response vintages. What may hold an object or a list is jsonb. #}
{% macro jsearch_payload_columns() -%}
{%- set texts = [
    'job_title', 'job_description', 'employer_name', 'employer_website', 'job_publisher', 'job_apply_link',
    'job_employment_type', 'job_employment_type_text', 'job_is_remote', 'job_location', 'job_city', 'job_state',
    'job_country', 'job_latitude', 'job_longitude', 'job_posted_at', 'job_posted_human_readable',
    'job_posted_at_timestamp', 'job_posted_at_datetime_utc', 'job_offer_expiration_timestamp',
    'job_offer_expiration_datetime_utc', 'job_salary', 'job_salary_string', 'job_min_salary', 'job_max_salary',
    'job_salary_period', 'job_salary_currency', 'job_onet_soc', 'job_posting_language',
] -%}
{%- set jsons = ['job_employment_types', 'apply_options', 'job_highlights', 'job_required_skills'] -%}
{{ texts | join(' text, ') }} text, {{ jsons | join(' jsonb, ') }} jsonb
{%- endmacro %}

{# Statistics for the planner after a full build; a day's increment does not need them. #}
{% macro analyze_when_rebuilt() -%}
{%- if not is_incremental() -%} analyze {{ this }} {%- else -%} select 1 {%- endif -%}
{%- endmacro %}
