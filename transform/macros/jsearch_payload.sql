{# The fields read of a JSearch posting, over all response vintages, but for the long ones. Text takes any JSON type, so
   that no vintage can fail the load; what may be a list is jsonb. #}
{% macro jsearch_brief_columns() -%}
{%- set texts = [
    'job_title', 'employer_name', 'employer_website', 'job_publisher', 'job_apply_link', 'job_employment_type',
    'job_employment_type_text', 'job_is_remote', 'job_location', 'job_city', 'job_state', 'job_country', 'job_latitude',
    'job_longitude', 'job_posted_at', 'job_posted_human_readable', 'job_posted_at_timestamp',
    'job_posted_at_datetime_utc', 'job_offer_expiration_timestamp', 'job_offer_expiration_datetime_utc', 'job_salary',
    'job_salary_string', 'job_min_salary', 'job_max_salary', 'job_salary_period', 'job_salary_currency', 'job_onet_soc',
    'job_posting_language',
] -%}
{{ texts | join(' text, ') }} text, job_employment_types jsonb
{%- endmacro %}

{# The long fields of a JSearch posting. #}
{% macro jsearch_long_columns() -%}
job_description text, apply_options jsonb, job_highlights jsonb, job_required_skills jsonb
{%- endmacro %}

{# Texts as one key, missing ones included. #}
{% macro text_key(texts) -%}
concat({{ texts | join(", E'\x1f', ") }})
{%- endmacro %}
