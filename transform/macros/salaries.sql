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
    when length({{ digits }}) > 10 then null
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
            when count(*) = 2 and max(factor) filter (where nth = 1) = 1 and max(factor) filter (where nth = 2) > 1
                and max(amount) filter (where nth = 1) < 1000
                then max(amount) filter (where nth = 1) * max(factor) filter (where nth = 2)
            else max(amount * factor) filter (where nth = 1)
        end as low,
        max(amount * factor) filter (where nth = 2) as high,
        {{ text }} ~ '^\W*(up to|bis|jusqu|fino a|hasta|ate|max)' as says_up_to,
        count(*) = 1 and {{ text }} ~ '^\W*(from|starting|ab|a partir|da|desde|min)\M' as says_from
    from (
        select
            found.nth,
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
        ) with ordinality as found (match, nth)
        where found.nth <= 2
    ) as amounts
) as ends
{%- endmacro %}

{# The currency that a salary text names by code or sign; a bare dollar, yen or krone, which several countries use, as
   '$', '¥' or 'kr'. Null where it names none. `text` is folded. #}
{% macro written_currency(text) -%}
{%- set codes = 'usd|cad|aud|nzd|gbp|eur|inr|chf|sgd|hkd|jpy|cny|brl|mxn|pln|sek|nok|dkk|czk|huf|ron|zar|aed|sar|php|idr|myr|thb|krw|ils|try|ngn|kes|egp|pkr' -%}
{%- set signs = [
    ('CAD', '\\m(ca|c) ?[$]|[$] ?cad?\\M'), ('AUD', '\\m(au|a) ?[$]'), ('NZD', '\\mnz ?[$]'), ('HKD', '\\mhk ?[$]'),
    ('SGD', '\\m(s|sg) ?[$]'), ('MXN', '\\mmx ?[$]'), ('BRL', '\\mr ?[$]'), ('USD', '\\mus ?[$]'),
    ('INR', '₹|\\mrs[.]? ?[0-9]|\\m(lpa|lakhs?)\\M'), ('PLN', 'zł|[0-9 ]zl\\M'), ('MYR', '\\mrm ?[0-9]'),
    ('IDR', '\\mrp[.]? ?[0-9]'), ('CHF', '\\m(sfr|fr)[.]? ?[0-9]'), ('EUR', '€|\\meuros?\\M'), ('kr', '\\mkr\\M'),
] -%}
case
    when {{ text }} ~ '\m({{ codes }})\M' then upper(substring({{ text }} from '\m(?:{{ codes }})\M'))
    {% for currency, pattern in signs -%}
    when {{ text }} ~ '{{ pattern }}' then '{{ currency }}'
    {% endfor -%}
    {% for sign, currency in {'£': 'GBP', '₱': 'PHP', '฿': 'THB', '₩': 'KRW', '₪': 'ILS', '₺': 'TRY', '¥': '¥', '$': '$'}.items() -%}
    when position('{{ sign }}' in {{ text }}) > 0 then '{{ currency }}'
    {% endfor -%}
end
{%- endmacro %}

{# The ISO code of a posting's currency: said in its own field, else written in its salary text, where a shared sign
   means the country's own (`home`) if that is one of those it stands for. #}
{% macro salary_currency(said, written, home) -%}
coalesce(
    substring(upper(btrim({{ said }})) from '^[A-Z]{3}$'),
    case {{ written }}
        when '$' then
            case
                when {{ home }} in ('CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'MXN', 'ARS', 'CLP', 'COP', 'TWD') then {{ home }}
                else 'USD'
            end
        when '¥' then case {{ home }} when 'CNY' then 'CNY' else 'JPY' end
        when 'kr' then case when {{ home }} in ('SEK', 'NOK', 'DKK', 'ISK') then {{ home }} end
        else {{ written }}
    end
)
{%- endmacro %}

{# An amount per year, from an amount per period; null without a period. #}
{% macro annualised(amount, period) -%}
round({{ amount }} * case {{ period }}
    when 'HOUR' then 2080 when 'DAY' then 260 when 'WEEK' then 52 when 'MONTH' then 12 when 'YEAR' then 1
end, 2)
{%- endmacro %}

{# An amount of pay out of JSON text: a number above 0 and below ten thousand million, else null. #}
{% macro positive_amount(text) -%}
(
    select said.amount from (select {{ safe_numeric(text) }} as amount from (values (1)) as fence (one) offset 0) as said
    where said.amount > 0 and said.amount < 10000000000
)
{%- endmacro %}
