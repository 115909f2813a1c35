{# A rating from text, null when it is 0 (not rated) or beyond its scale. #}
{% macro rating_between(text, highest) -%}
(
    select said.number::numeric(3, 2) from (select ({{ safe_numeric(text) }})::numeric(20, 2) as number) as said
    where said.number > 0 and said.number <= {{ highest }}
)
{%- endmacro %}
