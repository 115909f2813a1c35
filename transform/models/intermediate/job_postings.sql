{# A second source joins by one line here, once its staging model has these columns. #}
{% set sources = ['jsearch_job_postings'] %}
{% for source in sources %}
select * from {{ ref(source) }}
{{ "union all" if not loop.last }}
{% endfor %}
