{# Reading titles: the words of a posting's title and of an occupation's, in a form in which they can meet. All of it runs
   once per distinct title. #}

{# A title as words: lower case without accents, anything but letters, digits, + and # a space. #}
{% macro title_words(title) -%}
btrim(regexp_replace({{ fold(title) }}, '[^a-z0-9+#]+', ' ', 'g'))
{%- endmacro %}

{# The English stems of words, in order, as an array, without the words that join others. Postgres' own stop words would
   take "IT" and "can" along, so a word that it would drop stays as it is. #}
{% macro title_stems(words) -%}
array(
    select coalesce((ts_lexize('english_stem', word.word))[1], word.word)
    from regexp_split_to_table({{ words }}, ' ') with ordinality as word (word, position)
    where word.word not in ('', 'of', 'the', 'and', 'a', 'an', 'for', 'in', 'to', 's', 'und', 'et', 'de', 'd', 'fur', 'des')
    order by word.position
)
{%- endmacro %}

{# Stems as a key that does not depend on their order: "Engineer, Software" is "Software Engineer". #}
{% macro title_bag(stems) -%}
(select string_agg(distinct stem.stem, ' ' order by stem.stem) from unnest({{ stems }}) as stem (stem))
{%- endmacro %}

{# The parts of a posting's title, each as words: what stands between dashes, bars, commas and "for" or "with", without
   brackets, gender marks and terms of employment. #}
{% macro title_segments(title) -%}
array(
    select words.words
    from regexp_split_to_table(
        regexp_replace(regexp_replace(regexp_replace(regexp_replace(
            {{ fold(title) }},
            -- (e), (ne), (in): the other gender
            '\((in|innen|ne|e|ere|trice|rice|ve|euse|fe|ffe|re|se|a)\)', '', 'g'),
            -- what stands in brackets, and m/w/d without them
            '\([^)]*\)|\[[^]]*\]|\m[mwfdhx] ?[/|] ?[mwfdhx]( ?[/|] ?[mwfdhx])?\M', ' | ', 'g'),
            -- /in, :in, *in, ·rice
            '(?<=[a-z])[/:*·_] ?-?(in|innen|euse|ere|trice|rice|ne|fe|ffe|frau|mann)\M|(?<=[a-z])[·](e|se|ne)\M', '', 'g'),
            -- terms of employment
            '\m(full|part)[ -]?time\M|\mwork from home\M|\mfully remote\M|\mdirect hire\M|\mjob ?(id|no|#).*$', ' | ', 'g'
        ),
        '\s+[-–—−]+\s*|[-–—−]+\s+|[–—|•;:,/]+|\s(for|with|at|in|from|needed|required|wanted|or|oder|ou|fur|im|bei|als|pour|chez|en|de la|zum|zur|bzw)\s'
    ) with ordinality as part (part, position)
    cross join lateral (select {{ title_words('part.part') }} as words) as words
    where words.words <> ''
    order by part.position
)
{%- endmacro %}

{# Stems that say how senior, where or on what terms, and nothing of the occupation. #}
{% macro title_noise() -%}
{%- set words = [
    'senior', 'sr', 'snr', 'junior', 'jr', 'jnr', 'lead', 'principal', 'staff', 'mid', 'level', 'midlevel', 'entry', 'early',
    'career', 'experienced', 'expert', 'founding', 'associate', 'graduate', 'trainee', 'intern', 'internship', 'apprentice',
    'student', 'working', 'co', 'op', 'coop', 'summer', 'temporary', 'temp', 'interim', 'contract', 'contractor', 'freelance',
    'permanent', 'casual', 'visiting', 'adjunct', 'remote', 'hybrid', 'onsite', 'telecommute', 'urgent', 'requirement',
    'immediate', 'joiners', 'start', 'hiring', 'now', 'new', 'year', 'yrs', 'years', 'month', 'months', 'week', 'weeks', 'hours',
    'day', 'rate', 'night', 'nights', 'shift', 'evening', 'evenings', 'morning', 'mornings', 'band', 'grade', 'tier', 'i', 'ii',
    'iii', 'iv', 'v', '1', '2', '3', '4', '5', 'bilingual', 'english', 'speaking', 'usa', 'uk', 'india', 'canada', 'us',
    'client', 'job', 'jobs', 'role', 'position', 'opportunity', 'stage', 'stagiaire', 'alternance', 'alternant', 'cdi', 'cdd',
    'confirme', 'ausbildung', 'praktikum', 'werkstudent', 'teilzeit', 'vollzeit', 'minijob', 'gesucht', 'leitende', 'leitender',
    'gehobene', 'f', 'm', 'd', 'w', 'h', 'x', 'all', 'genders', 'rn',
] -%}
{{ "'" ~ words | join("', '") ~ "'" }}
{%- endmacro %}

{# Words without those that tell nothing of the occupation. #}
{% macro title_without_noise(words) -%}
(
    select coalesce(string_agg(word.word, ' ' order by word.position), '')
    from regexp_split_to_table({{ words }}, ' ') with ordinality as word (word, position)
    where word.word not in ({{ title_noise() }})
)
{%- endmacro %}

{# What a word weighs that no occupation's title has: a product, a place, a team. #}
{% macro weight_of_unknown_word() -%} 3.0 {%- endmacro %}
