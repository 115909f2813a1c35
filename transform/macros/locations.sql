{# A location as the source writes it, without what the portal adds ("Ivrea TO • tramite LinkedIn", "Austin, TX
   (+3 others)"). #}
{% macro location_text(text) -%}
nullif(btrim(regexp_replace(
    regexp_replace(
        regexp_replace(
            (regexp_split_to_array(translate({{ text }}, E'\u00a0\u202f', '  '), '[•·]'))[1],
            '\s+(via|tramite|über|durch|par|através de|a través de|por)\s+\S.*$', '', 'i'
        ),
        '\s*\([^)]*\)', '', 'g'
    ),
    '\s+', ' ', 'g'
)), '')
{%- endmacro %}

{# One row per posting of `fields`: city, state (code in the US and Canada), country (alpha-2) and `locations`, the
   array of all places named. The source's own fields win over its text; the country searched in comes last.
   Needs job_id, job_location, job_city, job_state, job_country and search_country. #}
{% macro split_locations(fields) -%}
with countries as materialized (
    select name, code from ({{ countries() }}) as c (name, code, currency)
),

states as materialized (
    select name, code, country from ({{ states() }}) as s (name, code, country)
),

said as materialized (
    select
        f.job_id,
        f.search_country,
        {{ clean('f.job_city') }} as said_city,
        {{ clean('f.job_state') }} as said_state,
        coalesce(
            case upper(btrim(f.job_country)) when 'UK' then 'GB' else substring(upper(btrim(f.job_country)) from '^[A-Z]{2}$') end,
            said_country.code
        ) as said_country,
        {{ location_text('f.job_location') }} as place
    from {{ fields }} as f
    left join countries as said_country on said_country.name = {{ fold('btrim(f.job_country)') }}
),

pieces as materialized (
    select
        said.*,
        piece.position,
        piece.text as piece,
        piece.parts,
        cardinality(piece.parts) as part_count,
        {{ fold('piece.parts[cardinality(piece.parts)]') }} as last_part
    from said
    left join lateral (
        select
            split.position,
            btrim(split.text) as text,
            string_to_array(regexp_replace(btrim(split.text), '\s*,\s*', ',', 'g'), ',') as parts
        from regexp_split_to_table(said.place, '\s*[;|]\s*|\s+/\s+|\s+(?:or|oder|ou|und)\s+')
            with ordinality as split (text, position)
    ) as piece on true
),

countried as materialized (
    select
        pieces.*,
        coalesce(
            c.code,
            case when part_count >= 2 and upper(last_part) = said_country then said_country end,
            case when part_count >= 3 then upper(substring(last_part from '^[a-z]{2}$')) end
        ) as named_country
    from pieces
    left join countries as c on c.name = pieces.last_part
),

parted as materialized (
    select
        countried.*,
        coalesce(case when position = 1 then said_country end, named_country, said_country) as country_known,
        part_count - (named_country is not null)::int as place_count,
        case
            when part_count - (named_country is not null)::int = 1 then
                coalesce(substring(parts[1] from '^(.+) [A-Z]{2}$'), parts[1])
            when part_count - (named_country is not null)::int > 1 then parts[1]
        end as first_part,
        case
            when part_count - (named_country is not null)::int = 1 then substring(parts[1] from '^.+ ([A-Z]{2})$')
            when part_count - (named_country is not null)::int > 1 then
                btrim(regexp_replace(parts[2], '\s+[A-Z0-9]*[0-9][A-Z0-9 -]*$', ''))
        end as second_part
    from countried
),

placed as materialized (
    select
        parted.*,
        case
            when only_state.code is not null
                or {{ fold('first_part') }}
                ~ '^(remote|anywhere|worldwide|nationwide|hybrid|work from home|home ?office|telelavoro|teletrabajo|teletravail|a distance|da remoto|bundesweit|deutschlandweit)\M'
                then null
            else nullif(btrim(regexp_replace(first_part, '^[0-9]{4,6}\s+|\s+[0-9]{4,6}$', '', 'g')), '')
        end as piece_city,
        coalesce(state.code, only_state.code, second_part) as piece_state,
        coalesce(parted.country_known, state.country, only_state.country, parted.search_country) as piece_country,
        said_state_code.code as said_state_code,
        said_state_code.country as said_state_country
    from parted
    left join states as state
        on state.name = {{ fold('second_part') }} and coalesce(parted.country_known, state.country) = state.country
    left join states as only_state
        on parted.place_count = 1 and only_state.name = {{ fold('parts[1]') }}
        and length(only_state.name) > 2 and only_state.name not in ('new york', 'washington')
        and coalesce(parted.country_known, only_state.country) = only_state.country
    left join states as said_state_code
        on said_state_code.name = {{ fold('said_state') }}
        and coalesce(parted.said_country, parted.named_country, said_state_code.country) = said_state_code.country
),

merged as (
    select
        placed.*,
        case when coalesce(position, 1) = 1 then coalesce(said_city, piece_city) else piece_city end as city,
        case
            when coalesce(position, 1) = 1 then coalesce(said_state_code, said_state, piece_state) else piece_state
        end as state,
        case
            when coalesce(position, 1) = 1
                then coalesce(said_country, named_country, said_state_country, piece_country)
            else piece_country
        end as country
    from placed
)

select
    job_id,
    max(city) filter (where coalesce(position, 1) = 1) as city,
    max(state) filter (where coalesce(position, 1) = 1) as state,
    max(country) filter (where coalesce(position, 1) = 1) as country,
    coalesce(
        jsonb_agg(jsonb_build_object('text', piece, 'city', city, 'state', state, 'country', country) order by position)
            filter (where piece is not null or city is not null),
        '[]'
    ) as locations
from merged
group by job_id
{%- endmacro %}
