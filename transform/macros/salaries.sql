{# HOUR, DAY, WEEK, MONTH or YEAR, out of a code or out of text ("a year", "pro Stunde", "par mois"); else null.
   `text` is folded. #}
{% macro salary_period(text) -%}
case
    when {{ text }} ~ 'hour|/ ?h(r|our)?\M|stunde|heure|\m(ora|oraria|hora|uur)\M' then 'HOUR'
    when {{ text }} ~ '\m(day|daily|tag|taglich|jour|journee|giorno|dia|diario|dag)\M|/ ?d\M' then 'DAY'
    when {{ text }} ~ 'week|woche|semaine|settimana|semana|/ ?wk' then 'WEEK'
    when {{ text }} ~ 'month|monat|\m(mois|mensuel|mes|mese|mensual|mensal|mensile|maand|pcm|p\.? ?m)\M|/ ?mo\M' then 'MONTH'
    when {{ text }} ~ 'year|annum|annual|jahr|jahrlich|\m(an|annee|annuel|anno|annuo|ano|anual|jaar|yr|lpa|p\.? ?a)\M' then 'YEAR'
end
{%- endmacro %}

{# A number as people write it: 170,000 / 45.000 / 45 000 / 6,00,000 / 27.50 / 27,50. `text` holds digits, dots,
   commas, spaces and apostrophes. #}
{% macro written_number(text) -%}
{%- set digits = "regexp_replace(" ~ text ~ ", '[^0-9]', '', 'g')" -%}
case
    when length({{ digits }}) > 15 then null
    when {{ text }} ~ '[.,][0-9]{1,2}$' then
        (regexp_replace(regexp_replace({{ text }}, '[.,][0-9]{1,2}$', ''), '[^0-9]', '', 'g')
        || '.' || substring({{ text }} from '[0-9]{1,2}$'))::numeric
    else {{ digits }}::numeric
end
{%- endmacro %}

{# One row: the first one or two amounts of a salary text as salary_min and salary_max, multipliers applied ("$170K–
   $210K", "₹12L"; in "$170–210K" the K counts for both). "up to" has no minimum, "from" no maximum. #}
{% macro salary_amounts(text) -%}
select
    case when says_up_to then null else coalesce(low, high) end as salary_min,
    case when says_from then null else coalesce(high, low) end as salary_max
from (
    select
        case
            when count(*) = 2 and max(factor) filter (where position = 1) = 1 and max(factor) filter (where position = 2) > 1
                and max(amount) filter (where position = 1) < 1000
                then max(amount) filter (where position = 1) * max(factor) filter (where position = 2)
            else max(amount * factor) filter (where position = 1)
        end as low,
        max(amount * factor) filter (where position = 2) as high,
        {{ text }} ~ '^\W*(up to|bis|jusqu|fino a|hasta|ate|max)' as says_up_to,
        count(*) = 1 and {{ text }} ~ '^\W*(from|starting|ab|a partir|da|desde|min)\M' as says_from
    from (
        select
            found.position,
            {{ written_number("btrim(found.match[1], ' .,''')") }} as amount,
            case
                when found.match[2] = 'k' then 1000
                when found.match[2] ~ '^(l|lakh|lac|lpa)' then 100000
                when found.match[2] ~ '^m' then 1000000
                when found.match[2] = 'cr' then 10000000
                else 1
            end as factor
        from regexp_matches(
            translate({{ text }}, E'\u00a0\u202f\u2019', '  '''),
            '([0-9][0-9.,'' ]*)(k|lpa|lakhs?|lacs?|l|mio|mn|m|cr)?(?![a-z])', 'g'
        ) with ordinality as found (match, position)
        where found.position <= 2
    ) as amounts
) as ends
{%- endmacro %}

{# The ISO code of a currency: said in its own field, else written in the salary text as code or sign. A bare
   dollar or krone is the posting country's own (`home`: its currency code), else the US dollar. `text` is folded. #}
{% macro salary_currency(said, text, home) -%}
coalesce(
    substring(upper(btrim({{ said }})) from '^[A-Z]{3}$'),
    case
        when {{ text }} is null then null
        when {{ text }} ~ '\m(usd|cad|aud|nzd|gbp|eur|inr|chf|sgd|hkd|jpy|cny|brl|mxn|pln|sek|nok|dkk|czk|huf|ron|zar|aed|sar|php|idr|myr|thb|krw|ils|try|ngn|kes|egp|pkr)\M'
            then upper(substring({{ text }} from '\m(?:usd|cad|aud|nzd|gbp|eur|inr|chf|sgd|hkd|jpy|cny|brl|mxn|pln|sek|nok|dkk|czk|huf|ron|zar|aed|sar|php|idr|myr|thb|krw|ils|try|ngn|kes|egp|pkr)\M'))
        when {{ text }} ~ '(ca|c) ?\$|\$ ?cad?\M' then 'CAD'
        when {{ text }} ~ '\m(au|a) ?\$' then 'AUD'
        when {{ text }} ~ '\mnz ?\$' then 'NZD'
        when {{ text }} ~ '\mhk ?\$' then 'HKD'
        when {{ text }} ~ '\m(s|sg) ?\$' then 'SGD'
        when {{ text }} ~ '\mmx ?\$' then 'MXN'
        when {{ text }} ~ '\mr ?\$' then 'BRL'
        when {{ text }} ~ '\mus ?\$' then 'USD'
        when {{ text }} ~ '€|\meuros?\M' then 'EUR'
        when {{ text }} ~ '£' then 'GBP'
        when {{ text }} ~ '₹|\mrs\.? ?[0-9]|\m(lpa|lakhs?)\M' then 'INR'
        when {{ text }} ~ 'zł|zl\M' then 'PLN'
        when {{ text }} ~ '¥' then case {{ home }} when 'CNY' then 'CNY' else 'JPY' end
        when {{ text }} ~ '₱' then 'PHP'
        when {{ text }} ~ '฿' then 'THB'
        when {{ text }} ~ '₩' then 'KRW'
        when {{ text }} ~ '₪' then 'ILS'
        when {{ text }} ~ '₺' then 'TRY'
        when {{ text }} ~ '\mrm ?[0-9]' then 'MYR'
        when {{ text }} ~ '\mrp\.? ?[0-9]' then 'IDR'
        when {{ text }} ~ '\m(sfr|fr)\.? ?[0-9]' then 'CHF'
        when {{ text }} ~ '\mkr\M' and {{ home }} in ('SEK', 'NOK', 'DKK') then {{ home }}
        when {{ text }} ~ '\$' then
            case
                when {{ home }} in ('CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'MXN', 'ARS', 'CLP', 'COP', 'TWD') then {{ home }}
                else 'USD'
            end
    end
)
{%- endmacro %}

{# An amount per year, from an amount per period; null without a period. #}
{% macro annualised(amount, period) -%}
round({{ amount }} * case {{ period }}
    when 'HOUR' then 2080 when 'DAY' then 260 when 'WEEK' then 52 when 'MONTH' then 12 when 'YEAR' then 1
end, 2)
{%- endmacro %}
