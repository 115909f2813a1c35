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

{# One row: city, state (a code in the US and Canada), country (alpha-2) of a posting, and `locations`, the array of
   all places named. The source's own fields win over its text; the country searched in comes last.
   Arguments are text columns. `offset 0` keeps Postgres from evaluating an expression once per use. #}
{% macro split_location(location, city, state, country, searched) -%}
select
    (array_agg(merged.city order by merged.position))[1] as city,
    (array_agg(merged.state order by merged.position))[1] as state,
    (array_agg(merged.country order by merged.position))[1] as country,
    coalesce(
        jsonb_agg(
            jsonb_build_object(
                'text', nullif(merged.piece, ''), 'city', merged.city, 'state', merged.state, 'country', merged.country
            ) order by merged.position
        ) filter (where merged.piece <> '' or merged.city is not null),
        '[]'
    ) as locations
from (
    select
        placed.position,
        placed.piece,
        case when placed.position = 1 then coalesce(placed.said_city, placed.city) else placed.city end as city,
        case when placed.position = 1 then coalesce(placed.said_state, placed.state) else placed.state end as state,
        coalesce(
            case when placed.position = 1 then placed.said_country end,
            placed.named_country,
            case when placed.position = 1 then placed.said_state_country end,
            placed.state_country,
            placed.said_country,
            placed.searched
        ) as country
    from (
        select
            parted.*,
            case
                when parted.is_only_state or {{ fold('parted.first_part') }} ~ '{{ no_place() }}' then null
                else nullif(btrim(regexp_replace(parted.first_part, '^[0-9]{4,6}\s+|\s+[0-9]{4,6}$', '', 'g')), '')
            end as city,
            coalesce(substr(parted.state_found, 4), case when not parted.is_only_state then parted.second_part end)
                as state,
            substr(parted.state_found, 1, 2) as state_country
        from (
            select
                countried.*,
                named.*,
                {{ state_of('named.state_name', 'coalesce(countried.country_known, countried.searched)') }}
                    as state_found,
                coalesce(named.state_name = {{ fold('named.first_part') }} and named.second_part is null, false)
                    as is_only_state
            from (
                select
                    pieces.*,
                    counted.place_count,
                    coalesce(
                        case when pieces.position = 1 then pieces.said_country end,
                        counted.named_country,
                        pieces.said_country
                    ) as country_known,
                    counted.named_country
                from (
                    select said.*, split.position, btrim(split.text) as piece, parts.parts, cardinality(parts.parts) as n,
                        {{ fold('parts.parts[cardinality(parts.parts)]') }} as last_part
                    from (
                        select
                            {{ clean(city) }} as said_city,
                            coalesce(substr(known.state, 4), {{ clean(state) }}) as said_state,
                            substr(known.state, 1, 2) as said_state_country,
                            known.country as said_country,
                            {{ searched }} as searched,
                            coalesce({{ location_text(location) }}, '') as place
                        from (
                            select
                                code.country,
                                {{ state_of(fold('btrim(' ~ state ~ ')'), 'code.country') }} as state
                            from (
                                select coalesce(
                                    case upper(btrim({{ country }}))
                                        when 'UK' then 'GB' else substring(upper(btrim({{ country }})) from '^[A-Z]{2}$')
                                    end,
                                    {{ country_code(fold('btrim(' ~ country ~ ')')) }}
                                ) as country
                                from (values (1)) as fence (one) offset 0
                            ) as code
                            offset 0
                        ) as known
                        offset 0
                    ) as said
                    cross join lateral regexp_split_to_table(said.place, '\s*[;|]\s*|\s+/\s+|\s+(?:or|oder|ou|und)\s+')
                        with ordinality as split (text, position)
                    cross join lateral (
                        select string_to_array(regexp_replace(btrim(split.text), '\s*,\s*', ',', 'g'), ',') as parts
                        from (values (1)) as fence (one) offset 0
                    ) as parts
                    offset 0
                ) as pieces
                cross join lateral (
                    select
                        found.named_country,
                        pieces.n - (found.named_country is not null)::int as place_count
                    from (
                        select coalesce(
                            {{ country_code('pieces.last_part') }},
                            case when pieces.n >= 2 and upper(pieces.last_part) = pieces.said_country then pieces.said_country end,
                            case when pieces.n >= 3 then upper(substring(pieces.last_part from '^[a-z]{2}$')) end
                        ) as named_country
                        from (values (1)) as fence (one) offset 0
                    ) as found
                    offset 0
                ) as counted
                offset 0
            ) as countried
            cross join lateral (
                select
                    ends.first_part,
                    ends.second_part,
                    case
                        when ends.second_part is not null then {{ fold('ends.second_part') }}
                        -- a lone name of a state, unless a city bears it too
                        when length(ends.first_part) > 2
                            and {{ fold('ends.first_part') }} not in ('new york', 'washington', 'quebec')
                            and {{ state_of(fold('ends.first_part'), 'coalesce(countried.country_known, countried.searched)') }} is not null
                            then {{ fold('ends.first_part') }}
                    end as state_name
                from (
                    select
                        case
                            when countried.place_count = 1
                                then coalesce(substring(countried.parts[1] from '^(.+) [A-Z]{2}$'), countried.parts[1])
                            when countried.place_count > 1 then countried.parts[1]
                        end as first_part,
                        case
                            when countried.place_count = 1 then substring(countried.parts[1] from '^.+ ([A-Z]{2})$')
                            -- "QC H2X 1Y4", "CA 94105"
                            when countried.place_count > 1
                                then btrim(regexp_replace(countried.parts[2], '\s+[A-Z0-9]*[0-9][A-Z0-9 -]*$', ''))
                        end as second_part
                    from (values (1)) as fence (one) offset 0
                ) as ends
                offset 0
            ) as named
            offset 0
        ) as parted
        offset 0
    ) as placed
    offset 0
) as merged
{%- endmacro %}

{# "US-TX" for a folded state name or code of the given country (null: of either), else null. #}
{% macro state_of(name, country) -%}
case when coalesce({{ country }}, 'US') in ('US', 'CA') then
    (select found.code from (select {{ state_code(name) }} as code from (values (1)) as fence (one) offset 0) as found
    where found.code like coalesce({{ country }}, '') || '%')
end
{%- endmacro %}

{# What stands where a city would, and is none. #}
{% macro no_place() -%}
^(remote|anywhere|worldwide|nationwide|hybrid|work from home|home ?office|telelavoro|teletrabajo|teletravail|a distance|da remoto|bundesweit|deutschlandweit)\M
{%- endmacro %}
