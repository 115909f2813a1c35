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

{# The moment that relative text means ("3 days ago", "vor 3 Tagen", "hace 5 días"), seen from when it was fetched.
   Like the source's own absolute dates: whole hours for hours, whole days (UTC) for days and more.
   `text` is folded; `fetched` is a timestamptz. Null where the text is not understood. #}
{% macro relative_moment(text, fetched) -%}
{%- set units = [
    ('hour', 'mins => 1', '\\m(s|secs?|seconds?|sekunden?|segundos?|secondes?|second[oi]|min|mins|minut(e|es|en|o|os|i|y|er)?)\\M|分'),
    ('hour', 'hours => 1', '\\m(h|hrs?|hours?|std|stunden?|heures?|or[ae]|horas?|uur|uren|timmar|timme|timer?|godzin[ay]?|saat)\\M|時間|小时|小時'),
    ('day', 'days => 1', '\\m(d|days?|tag|tage|tagen|jours?|giorn[oi]|dias?|dag|dagen|dagar|dage|dni|dzien|gun|paivaa?)\\M|日前|天前'),
    ('day', 'weeks => 1', '\\m(w|wks?|weeks?|wochen?|semaines?|settiman[ae]|semanas?|weken|veckor|vecka|uger?|tydzien|tygodni[ea]?|hafta)\\M|週|周'),
    ('day', 'months => 1', '\\m(mo|months?|monat|monate|monaten|mois|mes|mes[ei]|meses|maand|maanden|manad|manader|maned|maneder|miesiac[ea]?|ay)\\M|月前'),
    ('day', 'years => 1', '\\m(y|yrs?|years?|jahr|jahre|jahren|ans?|annees?|ann[oi]|anos?|jaar|jaren)\\M|年前'),
] -%}
case
    when {{ text }} ~ '\m(day before yesterday|vorgestern|avant.hier|anteayer|antes de ayer|altro ?ieri|anteontem|eergisteren)\M'
        then date_trunc('day', {{ fetched }}, 'UTC') - make_interval(days => 2)
    when {{ text }} ~ '\m(yesterday|gestern|hier|ieri|ayer|ontem|gisteren|igar|i gar|wczoraj)\M|昨日|昨天'
        then date_trunc('day', {{ fetched }}, 'UTC') - make_interval(days => 1)
    {% for trunc, step, pattern in units -%}
    when {{ text }} ~ '{{ pattern }}' and {{ text }} !~ '^(today|just posted)'
        then date_trunc('{{ trunc }}', {{ fetched }}, 'UTC')
            - make_interval({{ step }}) * coalesce(substring({{ text }} from '[0-9]{1,4}')::int, 1)
    {% endfor -%}
    when {{ text }} ~ '\m(today|heute|aujourd.hui|oggi|hoy|hoje|vandaag|idag|i dag|dzisiaj|bugun)\M|今日|今天'
        then date_trunc('day', {{ fetched }}, 'UTC')
    when {{ text }} ~ '\m(just now|just posted|new|now|gerade eben|a l.instant|adesso|ahora|agora)\M'
        then date_trunc('hour', {{ fetched }}, 'UTC')
end
{%- endmacro %}
