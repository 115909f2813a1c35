{# The load of an O*NET release that readers see: the newest of which every row has arrived. Null before the first. A
   target writes table after table and may die between two of them; such a load never counts. #}
{% macro current_onet_load() -%}
(
    select releases.load_id from {{ source('raw', 'onet_releases') }} as releases
    where {{ onet_load_is_complete('releases') }}
    order by releases.loaded_at desc, releases.load_id desc
    limit 1
)
{%- endmacro %}

{# Whether raw holds as many rows of a load, stream by stream, as the tap counted when it sent them. #}
{% macro onet_load_is_complete(releases) -%}
{%- set streams = [
    'onet_occupations', 'onet_skills', 'onet_technology_skills', 'onet_alternate_titles', 'onet_related_occupations',
    'onet_scales', 'onet_soc_crosswalk',
] -%}
{% for stream in streams -%}
({{ releases }}.row_counts ->> '{{ stream }}')::bigint = (
    select count(*) from {{ source('raw', stream) }} as rows_of where rows_of.load_id = {{ releases }}.load_id
){{ ' and ' if not loop.last }}
{%- endfor %}
{%- endmacro %}

{# A value of a scale on 0-100. #}
{% macro on_hundred(value, minimum, maximum) -%}
round((({{ value }} - {{ minimum }}) * 100 / nullif({{ maximum }} - {{ minimum }}, 0))::numeric, 2)
{%- endmacro %}

{# Technical columns of what was built from a load. #}
{% macro onet_load_columns() -%}
'onet' as dwh_source_system,
load_id as dwh_load_id,
(now() at time zone 'UTC')::date as dwh_load_date,
now() as dwh_load_timestamp
{%- endmacro %}

{# Rows that were matched against another release are forgotten, and with them the watermark: all is matched anew. #}
{% macro forget_other_load() -%}
{%- if is_incremental() -%}
delete from {{ this }} as stale
where stale.dwh_load_id is distinct from (select max(dwh_load_id) from {{ ref('dim_occupations') }})
{%- else -%} select 1 {%- endif -%}
{%- endmacro %}

{# The group of a skill, by its place in O*NET's content model. #}
{% macro skill_group(element_id) -%}
case
    when {{ element_id }} like '2.A.1%' then 'Basic skills: content'
    when {{ element_id }} like '2.A.2%' then 'Basic skills: process'
    when {{ element_id }} like '2.B.1%' then 'Social skills'
    when {{ element_id }} like '2.B.2%' then 'Complex problem solving'
    when {{ element_id }} like '2.B.3%' then 'Technical skills'
    when {{ element_id }} like '2.B.4%' then 'Systems skills'
    when {{ element_id }} like '2.B.5%' then 'Resource management'
end
{%- endmacro %}

{# A skill's name as a key: no case, accents or punctuation but the signs that tell languages apart. #}
{% macro skill_name_key(name) -%}
btrim(regexp_replace({{ fold(name) }}, '[^a-z0-9+#.]+|[.](?![a-z0-9])', ' ', 'g'))
{%- endmacro %}

{# Rows (position, name): how a technology's name in O*NET may be read, the best reading first. "Structured query
   language SQL" is also what its abbreviation says and what stands before it; "Microsoft Excel" is also Excel. #}
{% macro technology_readings(name) -%}
(
    select 1 as position, said.plain as name from (select {{ name }} as plain) as said
    union all
    select 2, regexp_replace({{ name }}, '\s+(software|systems?|programming language|tools?|platform)$', '', 'i')
    union all
    select 3, regexp_replace(
        {{ name }}, '^(Microsoft|Adobe|Apache|Oracle|IBM|Google|Amazon|Apple|SAP|Atlassian|Autodesk|Intuit|Cisco|VMware'
        || '|Red Hat|Salesforce|Meta|Hashicorp|The MathWorks|Dassault Systemes|Esri|Ansys|SAS|Oracle Java|Linux)\s+', ''
    )
    union all
    -- the abbreviation at the end, where its letters begin the words before it
    select 4, abbreviation.short
    from (
        select
            parts.found[2] as short,
            (select string_agg(left(w.word, 1), '') from regexp_split_to_table(lower(parts.found[1]), '[ -]+') as w (word))
                as letters
        from regexp_matches({{ name }}, '^(.+?) ([A-Z][A-Z0-9+/]+)(?: software)?$') as parts (found)
    ) as abbreviation
    where abbreviation.letters like '%' || lower(abbreviation.short)
    union all
    select 5, parts.found[1] from regexp_matches({{ name }}, '^(.+?) ([A-Z][A-Z0-9+/]+)(?: software)?$') as parts (found)
) as reading
{%- endmacro %}
