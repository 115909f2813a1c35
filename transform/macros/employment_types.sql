{# Codes (FULLTIME, PARTTIME, CONTRACTOR, INTERN) out of whatever the source writes: code, display text
   ("Part-time and Contractor") or localised text ("Teilzeit"), in the list (jsonb) or in a single field (`texts`: names of text columns). #}
{% macro employment_types(list, texts) -%}
{%- set codes = {
    'FULLTIME': 'full[ _-]?time|vollzeit|temps[ -]plein|plein[ -]temps|tempo pieno|(tiempo|jornada) complet|(tempo|periodo) integral|voltijd|heltid|kokopaiva|pelny etat|fulltime',
    'PARTTIME': 'part[ _-]?time|teilzeit|temps[ -]partiel|tempo parziale|part[- ]?tijd|deeltijd|(tiempo|jornada) parcial|media jornada|meio periodo|(tempo|periodo) parcial|deltid|osa-aika',
    'CONTRACTOR': 'contract|freelanc|temporar|temporal|befristet|auftragnehmer|freie mitarbeit|zeitarbeit|\\mcdd\\M|interim|prestataire|independant|determine|contratt|autonomo|per[ _-]?diem|zzp',
    'INTERN': '\\mintern(s|ship)?\\M|praktik|\\mstage\\M|stagiaire|tirocini|practicas|becari|estagi|pasant|werkstudent|working student',
} -%}
(
    select coalesce(array_agg(distinct code.code order by code.code), '{}')
    from (
        select {{ fold("value") }} as value from {{ json_texts(list) }}
        union all
        select {{ fold("value") }} from unnest(array[{{ texts | join(', ') }}]) as single (value)
    ) as said
    inner join (values
        {% for code, pattern in codes.items() -%}
        ('{{ code }}', '{{ pattern }}'){{ "," if not loop.last }}
        {% endfor %}
    ) as code (code, pattern) on said.value ~ code.pattern
)
{%- endmacro %}
