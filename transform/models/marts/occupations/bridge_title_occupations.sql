-- depends_on: {{ ref('dim_occupations') }}
{{ config(
    materialized='incremental',
    tags=['matching'],
    unique_key='job_title_key',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
    indexes=[{'columns': ['job_title_key', 'occupation_code'], 'unique': true}, {'columns': ['occupation_code']}],
    pre_hook="{{ forget_other_load() }}",
    post_hook=[vacuum_when_rebuilt()],
) }}

with titles as (
    select * from {{ ref('dim_job_titles') }}
    {% if is_incremental() %}
    where dwh_load_timestamp > (select coalesce(max(dwh_title_timestamp), '-infinity') from {{ this }})
    {% endif %}
),

known as (
    select * from {{ ref('dim_occupation_titles') }}
),

words as (
    select * from {{ ref('dim_title_words') }}
),

-- the whole title, without its separators, is part 0
parts as (
    select
        job_title_key,
        0 as part,
        array_to_string(title_segments, ' ') as words
    from titles
    union all
    select
        titles.job_title_key,
        segment.part::integer,
        segment.words
    from titles
    cross join lateral unnest(titles.title_segments) with ordinality as segment (words, part)
),

stemmed as (
    select
        job_title_key,
        part,
        {{ title_stems('words') }} as stems,
        {{ title_stems(title_without_noise('words')) }} as telling
    from parts
),

-- a part of nothing but terms of employment is none
ranked as (
    select
        *,
        case when part = 0 then 0 else row_number() over (partition by job_title_key, part > 0 order by part) end as place,
        count(*) filter (where part > 0) over (partition by job_title_key) as part_count
    from stemmed
    where cardinality(telling) > 0
),

weighed as (
    select
        ranked.job_title_key,
        ranked.place,
        ranked.part_count,
        ranked.stems,
        ranked.telling,
        sum(coalesce(words.weight, {{ weight_of_unknown_word() }})) as weight
    from ranked
    cross join lateral (select distinct stem.stem from unnest(ranked.telling) as stem (stem)) as stem
    left join words on words.stem = stem.stem
    group by ranked.job_title_key, ranked.place, ranked.part_count, ranked.stems, ranked.telling
),

-- every run of up to six words, with and without the words that tell nothing
runs as (
    select distinct
        weighed.job_title_key,
        weighed.place,
        weighed.part_count,
        weighed.telling,
        weighed.weight as part_weight,
        said.stems[first.word:last.word] as stems,
        last.word = cardinality(said.stems) as is_head,
        first.word <= 1 as is_start
    from weighed
    cross join lateral (values (weighed.stems), (weighed.telling)) as said (stems)
    cross join lateral generate_series(1, cardinality(said.stems)) as first (word)
    cross join lateral generate_series(first.word, least(first.word + 5, cardinality(said.stems))) as last (word)
),

bagged as (
    select
        *,
        {{ title_bag('stems') }} as bag
    from runs
),

bags as (
    select
        bag.bag,
        bag.stems,
        sum(words.weight) as weight
    from (select bag, min(stems) as stems from bagged where exists (select 1 from known where known.title_bag = bagged.bag) group by bag) as bag
    cross join lateral (select distinct stem.stem from unnest(bag.stems) as stem (stem)) as stem
    inner join words on words.stem = stem.stem
    group by bag.bag, bag.stems
),

met as (
    select
        bagged.*,
        bags.weight as run_weight,
        (
            select coalesce(sum(words_of.weight), 0)
            from {{ ref('dim_title_words') }} as words_of
            where words_of.stem = any(bagged.stems) and words_of.stem <> all(bagged.telling)
        ) as noise_weight
    from bagged
    inner join bags on bags.bag = bagged.bag
),

judged as (
    select
        met.*,
        known.occupation_code,
        known.title,
        known.is_preferred,
        known.dwh_load_id,
        titles.dwh_load_timestamp as dwh_title_timestamp,
        run_weight / nullif(part_weight + noise_weight, 0) as coverage,
        titles.title_normalised = known.title_normalised as is_exact
    from met
    inner join known on known.title_bag = met.bag
    inner join titles on titles.job_title_key = met.job_title_key
    -- an abbreviation is one only where nothing else stands
    where length(known.title_normalised) > 3 or (met.place <= 1 and met.run_weight >= met.part_weight)
),

scored as (
    select
        *,
        case
            when is_exact then 'exact'
            when coverage > 0.999 then 'normalised'
            else 'fuzzy'
        end as method,
        case
            when is_exact then 0.97
            else
                -- a word alone that many titles share says little
                (1 - exp(-run_weight / 3.0))
                * case
                    when coverage > 0.999 and (place = 1 or part_count = 1) then 0.95
                    when coverage > 0.999 then 0.8
                    when place = 0 then 0.3 + 0.35 * coverage
                    when is_head then 0.55 + 0.35 * coverage
                    else 0.4 + 0.35 * coverage
                end
                * case when place > 1 then 0.85 else 1 end
        end as title_score
    from judged
),

-- "scientist" says nothing more where "data scientist" was met
longest as (
    select *
    from scored
    where not exists (
        select 1 from scored as longer
        where
            longer.job_title_key = scored.job_title_key
            and longer.title_score > scored.title_score
            and longer.stems @> scored.stems
            and longer.bag <> scored.bag
    )
),

best as (
    select distinct on (job_title_key, occupation_code) *
    from longest
    order by job_title_key, occupation_code, title_score desc, is_preferred desc, title
),

-- how many of the occupation's titles say the same and more: whose title it is when several have it
supported as (
    select
        best.*,
        (
            select count(*) from {{ ref('dim_occupation_titles') }} as titles_of
            where titles_of.occupation_code = best.occupation_code and titles_of.title_stems @> best.stems
        ) as support
    from best
),

final as (
    select
        job_title_key,
        occupation_code,
        title as matched_title,
        method,
        round(title_score::numeric, 4) as title_score,
        round(((1 + ln(support::numeric)) * case when is_preferred then 3 else 1 end), 4) as support,
        dwh_load_id,
        dwh_title_timestamp,
        now() as dwh_load_timestamp
    from supported
)

select * from final
