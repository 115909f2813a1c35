{# A second source joins by its name here, once its staging model has the columns that it knows: the first model says
   which there are, and what another one lacks is null. #}
{% set sources = ['jsearch_job_postings'] %}
{% set shape = adapter.get_columns_in_relation(ref(sources[0])) if execute and sources | length > 1 else [] %}
{% for source in sources %}
{% if loop.first or not shape %}
select * from {{ ref(source) }}
{% else %}
{% set known = adapter.get_columns_in_relation(ref(source)) | map(attribute='name') | list %}
select
{% for column in shape %}
    {{ column.name if column.name in known else 'null as ' ~ column.name }}{{ ',' if not loop.last }}
{% endfor %}
from {{ ref(source) }}
{% endif %}
{{ "union all" if not loop.last }}
{% endfor %}
