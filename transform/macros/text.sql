{# Lower case without accents, the same whatever the server's locale. #}
{% macro fold(text) -%}
lower(translate({{ text }},
    'ÀÁÂÃÄÅĀĂĄÇĆČĎÈÉÊËĒĖĘĚĞÌÍÎÏĪİŁÑŃŇÒÓÔÕÖØŌŘŚŞŠȘŤȚÙÚÛÜŪŮŰÝŹŻŽàáâãäåāăąçćčďèéêëēėęěğìíîïīıłñńňòóôõöøōřśşšșťțùúûüūůűýÿźżž',
    'AAAAAAAAACCCDEEEEEEEEGIIIIIILNNNOOOOOOORSSSSTTUUUUUUUYZZZaaaaaaaaacccdeeeeeeeegiiiiiilnnnooooooorsssssttuuuuuuuyyzzz'))
{%- endmacro %}

{# Text without space around it; empty counts as missing. #}
{% macro clean(text) -%} nullif(btrim({{ text }}, E' \t\r\n\u00a0\u202f'), '') {%- endmacro %}

{# A number, from JSON number or text; anything else is null and never an error. #}
{% macro safe_numeric(text) -%}
case when {{ text }} ~ '^\s*-?[0-9]{1,15}(\.[0-9]{1,20})?\s*$' then ({{ text }})::numeric end
{%- endmacro %}

{# A boolean, from JSON boolean or text; anything else is null. #}
{% macro safe_boolean(text) -%}
case lower({{ text }}) when 'true' then true when 'false' then false end
{%- endmacro %}

{# A jsonb value if it is of the named type, else null. #}
{% macro json_of_type(value, type) -%}
case when jsonb_typeof({{ value }}) = '{{ type }}' then {{ value }} end
{%- endmacro %}

{# The elements of a jsonb array of texts, as rows (value); no rows for anything else. #}
{% macro json_texts(value) -%}
jsonb_array_elements_text(case when jsonb_typeof({{ value }}) = 'array' then {{ value }} else '[]' end)
{%- endmacro %}

{# A company's name as a key: no case, accents, punctuation or legal form. #}
{% macro normalise_company(name) -%}
coalesce(
    nullif(btrim(regexp_replace(
        ' ' || regexp_replace(replace({{ fold(name) }}, '&', ' and '), '[[:space:][:punct:]•·–—’‘“”®™©]+', ' ', 'g') || ' ',
        '( (incorporated|inc|l l c|llc|llp|lp|ltd|limited|plc|corporation|corp|co|company|pvt|private|gmbh|mbh|ag|kg|kgaa|se|ug|e v|s a|sa|sas|s a s|sarl|srl|s r l|spa|s p a|bv|b v|nv|n v|ab|oy|oyj|as|asa|a s|aps|pty|sl|s l|sro|s r o|ltda|and co kg|and co))+ +$',
        ''
    )), ''),
    nullif(btrim(lower({{ name }})), '')
)
{%- endmacro %}

{# The name part of a website's domain (https://careers.example.co.uk/x -> example); null for job portals and
   social networks, which say nothing of who hires. #}
{% macro website_label(website) -%}
nullif(
    regexp_replace(
        lower({{ website_domain(website) }}),
        '^(?:.*\.)?([^.]+)\.(?:(?:co|com|org|net|gov|edu|ac|gob|gouv)\.[a-z]{2}|[a-z]{2,})$', '\1'
    ),
    ''
)
{%- endmacro %}

{# The host of a website without "www."; null where it is a portal or no host at all. #}
{% macro website_domain(website) -%}
nullif(
    regexp_replace(
        lower(coalesce(substring({{ website }} from '^\s*(?:[A-Za-z]+://)?(?:[^/@?#]*@)?([A-Za-z0-9.-]+\.[A-Za-z]{2,})(?=[:/?#\s]|$)'), '')),
        '^www\.|^.*(linkedin|indeed|glassdoor|facebook|instagram|twitter|google|ziprecruiter|monster|bebee|jooble|stepstone|xing|wikipedia|youtube)\.[a-z.]+$',
        ''
    ),
    ''
)
{%- endmacro %}
