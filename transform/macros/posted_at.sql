{# A moment written as an ISO date or date-time in UTC; null for anything else. Built from its numbers, so that a
   day that does not exist (30 February) cannot fail the load. #}
{% macro iso_moment(text) -%}
case when {{ text }} ~ '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])' then
    make_timestamptz(substr({{ text }}, 1, 4)::int, substr({{ text }}, 6, 2)::int, 1, 0, 0, 0, 'UTC')
    + make_interval(days => substr({{ text }}, 9, 2)::int - 1)
    + coalesce(substring({{ text }} from '^.{10}[T ]([0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?)')::interval, '0')
end
{%- endmacro %}

{# A moment given as seconds since 1970 (or milliseconds); null for anything else. #}
{% macro epoch_moment(text) -%}
case
    when {{ text }} ~ '^[0-9]{9,10}(\.[0-9]+)?$' then to_timestamp(({{ text }})::double precision)
    when {{ text }} ~ '^[0-9]{12,13}$' then to_timestamp(({{ text }})::double precision / 1000)
end
{%- endmacro %}

{# What relative text means ("3 days ago", "vor 3 Tagen", "hace 5 días"), as two columns: `unit`, to which the moment
   of fetching is cut (hours for hours, else days, like the source's own absolute dates), and `age`, an interval.
   `text` is folded. Both null where the text is not understood. #}
{% macro relative_age(text) -%}
{%- set amount = "least(coalesce(substring(" ~ text ~ " from '[0-9]{1,4}')::int, 1), 1200)" -%}
{%- set words = [
    ('day', "interval '2 days'", '\\m(day before yesterday|vorgestern|avant.hier|anteayer|antes de ayer|altro ?ieri|anteontem|eergisteren)\\M'),
    ('day', "interval '1 day'", '\\m(yesterday|gestern|hier|ieri|ayer|ontem|gisteren|igar|i gar|wczoraj)\\M|昨日|昨天'),
    ('day', "interval '0'", '^(today|just posted)'),
    ('hour', amount ~ " * interval '1 minute'", '\\m(s|secs?|seconds?|sekunden?|segundos?|secondes?|second[oi]|min|mins|minut(e|es|en|o|os|i|y|er)?)\\M|分'),
    ('hour', amount ~ " * interval '1 hour'", '\\m(h|hrs?|hours?|std|stunden?|heures?|or[ae]|horas?|uur|uren|timmar|timme|timer?|godzin[ay]?|saat)\\M|時間|小时|小時'),
    ('day', amount ~ " * interval '1 day'", '\\m(d|days?|tag|tage|tagen|jours?|giorn[oi]|dias?|dag|dagen|dagar|dage|dni|dzien|gun|paivaa?)\\M|日前|天前'),
    ('day', amount ~ " * interval '7 days'", '\\m(w|wks?|weeks?|wochen?|semaines?|settiman[ae]|semanas?|weken|veckor|vecka|uger?|tydzien|tygodni[ea]?|hafta)\\M|週|周'),
    ('day', amount ~ " * interval '1 month'", '\\m(mo|months?|monat|monate|monaten|mois|mes|mes[ei]|meses|maand|maanden|manad|manader|maned|maneder|miesiac[ea]?|ay)\\M|月前'),
    ('day', amount ~ " * interval '1 year'", '\\m(y|yrs?|years?|jahr|jahre|jahren|ans?|annees?|ann[oi]|anos?|jaar|jaren)\\M|年前'),
    ('day', "interval '0'", '\\m(today|heute|aujourd.hui|oggi|hoy|hoje|vandaag|idag|i dag|dzisiaj|bugun)\\M|今日|今天'),
    ('hour', "interval '0'", '\\m(just now|new|now|gerade eben|a l.instant|adesso|ahora|agora)\\M'),
] -%}
case
    {% for unit, age, pattern in words -%}
    when {{ text }} ~ '{{ pattern }}' then '{{ unit }}'
    {% endfor -%}
end as unit,
case
    {% for unit, age, pattern in words -%}
    when {{ text }} ~ '{{ pattern }}' then {{ age }}
    {% endfor -%}
end as age
{%- endmacro %}
