{{ config(
    materialized='incremental',
    tags=['matching'],
    unique_key=['job_posting_key', 'occupation_code'],
    incremental_strategy='append',
    on_schema_change='append_new_columns',
    indexes=[
        {'columns': ['job_posting_key', 'occupation_code'], 'unique': true},
        {'columns': ['occupation_code']},
        {'columns': ['dwh_fact_timestamp']},
    ],
    pre_hook=["{{ forget_other_load() }}", "{{ forget_changed_jobs() }}"],
    post_hook=[vacuum_when_rebuilt()],
) }}

with jobs as (
    select * from {{ ref('fact_jobs') }}
    {% if is_incremental() %}
    where dwh_load_timestamp > (select coalesce(max(dwh_fact_timestamp), '-infinity') from {{ this }})
    {% endif %}
),

codes as (
    select
        jobs.job_posting_key,
        md5(jobs.job_title) as job_title_key,
        crosswalk.soc2019_code as occupation_code,
        count(*) over (partition by jobs.job_posting_key) as code_count
    from jobs
    inner join {{ ref('onet_soc_crosswalk') }} as crosswalk
        on crosswalk.soc2010_code = regexp_replace(jobs.onet_soc, '^(..)(....)(..)$', '\1-\2.\3')
    inner join {{ ref('dim_occupations') }} as occupations on occupations.occupation_code = crosswalk.soc2019_code
),

-- how much of the title is words that the code's occupation goes by
worded as (
    select
        said.job_title_key,
        said.occupation_code,
        sum(words.weight) filter (where said.occupation_code = any(words.occupation_codes))
            / nullif(sum(coalesce(words.weight, {{ weight_of_unknown_word() }})), 0) as word_share
    from (
        select distinct
            codes.job_title_key,
            codes.occupation_code,
            stem.stem
        from codes
        inner join {{ ref('dim_job_titles') }} as titles on titles.job_title_key = codes.job_title_key
        cross join lateral unnest(
            {{ title_stems(title_without_noise("array_to_string(titles.title_segments, ' ')")) }}
        ) as stem (stem)
    ) as said
    left join {{ ref('dim_title_words') }} as words on words.stem = said.stem
    group by said.job_title_key, said.occupation_code
),

by_title as (
    select
        jobs.job_posting_key,
        candidates.occupation_code,
        candidates.method,
        candidates.title_score,
        candidates.support,
        -- the code that the source gives is a weak prior: it decides between readings of a title, and never alone
        max(case
            when codes.occupation_code is null then 1
            when codes.occupation_code = candidates.occupation_code then 6
            when left(codes.occupation_code, 7) = left(candidates.occupation_code, 7) then 3
            when left(codes.occupation_code, 2) = left(candidates.occupation_code, 2) then 1
            else 0.7
        end) as code_weight
    from jobs
    inner join {{ ref('bridge_title_occupations') }} as candidates on candidates.job_title_key = md5(jobs.job_title)
    left join codes on codes.job_posting_key = jobs.job_posting_key
    group by
        jobs.job_posting_key, candidates.occupation_code, candidates.method, candidates.title_score, candidates.support
),

shared as (
    select
        *,
        power(title_score, 6) * support * code_weight
        / sum(power(title_score, 6) * support * code_weight) over (partition by job_posting_key) as share
    from by_title
),

evidence as (
    select
        job_posting_key,
        occupation_code,
        method,
        share,
        title_score * sqrt(share)
        -- a code that agrees adds what is left; one of another field takes from what was only a part of the title
        * case when code_weight < 1 and method = 'fuzzy' then 0.75 else 1 end as by_title,
        case when code_weight >= 6 then 0.4 * share else 0 end as agreement
    from shared
),

voices as (
    select
        job_posting_key,
        occupation_code,
        method,
        by_title + (1 - by_title) * agreement as confidence
    from evidence
    union all
    select
        codes.job_posting_key,
        codes.occupation_code,
        'soc' as method,
        -- below any threshold worth having: of such guesses one in two was wrong
        least(0.3 + 0.4 * coalesce(worded.word_share, 0), 0.45) / sqrt(codes.code_count) as confidence
    from codes
    left join worded
        on worded.job_title_key = codes.job_title_key and worded.occupation_code = codes.occupation_code
),

single as (
    select distinct on (job_posting_key, occupation_code) *
    from voices
    order by job_posting_key, occupation_code, confidence desc
),

final as (
    select
        single.job_posting_key,
        single.occupation_code,
        single.method,
        round(single.confidence::numeric, 4) as confidence,
        single.confidence >= {{ var('occupation_threshold') }} and row_number() over (
            partition by single.job_posting_key order by single.confidence desc, single.occupation_code
        ) = 1 as is_best,
        (select max(occupations.dwh_load_id) from {{ ref('dim_occupations') }} as occupations) as dwh_load_id,
        jobs.dwh_load_timestamp as dwh_fact_timestamp,
        now() as dwh_load_timestamp
    from single
    inner join jobs on jobs.job_posting_key = single.job_posting_key
)

select * from final
