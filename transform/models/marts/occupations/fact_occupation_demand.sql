{{ config(
    materialized='table',
    tags=['matching'],
    indexes=[{'columns': ['occupation_code', 'skill_id'], 'unique': true}, {'columns': ['skill_id']}],
) }}

with postings as (
    select
        matched.occupation_code,
        jobs.job_posting_key,
        jobs.salary_currency,
        (coalesce(jobs.salary_min_annual, jobs.salary_max_annual)
            + coalesce(jobs.salary_max_annual, jobs.salary_min_annual)) / 2 as pay
    from {{ ref('bridge_job_occupations') }} as matched
    inner join {{ ref('fact_jobs') }} as jobs on jobs.job_posting_key = matched.job_posting_key
    where matched.is_best and jobs.is_open
),

skills as (
    select
        job_posting_key,
        skill_id,
        skill_name
    from {{ ref('bridge_job_skills') }}
),

-- pay is compared in the one currency that most of an occupation's postings state
currencies as (
    select distinct on (occupation_code)
        occupation_code,
        salary_currency
    from (
        select
            occupation_code,
            salary_currency,
            count(*) as stated
        from postings
        where salary_currency is not null and pay is not null
        group by occupation_code, salary_currency
    ) as counted
    order by occupation_code, stated desc, salary_currency
),

totals as (
    select
        occupation_code,
        count(*)::integer as postings
    from postings
    group by occupation_code
),

asked as (
    select
        postings.occupation_code,
        skills.skill_id,
        max(skills.skill_name) as skill_name,
        count(*)::integer as asking_postings
    from postings
    inner join skills on skills.job_posting_key = postings.job_posting_key
    group by postings.occupation_code, skills.skill_id
),

paid as (
    select
        postings.occupation_code,
        postings.job_posting_key,
        postings.salary_currency,
        postings.pay
    from postings
    inner join currencies
        on currencies.occupation_code = postings.occupation_code
        and currencies.salary_currency = postings.salary_currency
    where postings.pay is not null
),

-- what is asked for most, and by enough postings that the floor can be reached
common as (
    select
        occupation_code,
        skill_id
    from (
        select
            *,
            row_number() over (partition by occupation_code order by asking_postings desc, skill_id) as place
        from asked
    ) as placed
    where asking_postings >= {{ var('sample_floor') | int }} and place <= 60
),

compared as (
    select
        common.occupation_code,
        common.skill_id,
        paid.salary_currency,
        count(*) filter (where skills.skill_id is not null)::integer as with_postings,
        count(*) filter (where skills.skill_id is null)::integer as without_postings,
        percentile_cont(0.5) within group (order by paid.pay)
            filter (where skills.skill_id is not null)::numeric as with_median,
        percentile_cont(0.5) within group (order by paid.pay)
            filter (where skills.skill_id is null)::numeric as without_median
    from common
    inner join paid on paid.occupation_code = common.occupation_code
    left join skills on skills.job_posting_key = paid.job_posting_key and skills.skill_id = common.skill_id
    group by common.occupation_code, common.skill_id, paid.salary_currency
),

final as (
    select
        asked.occupation_code,
        asked.skill_id,
        asked.skill_name,
        totals.postings,
        asked.asking_postings,
        case
            when totals.postings >= {{ var('sample_floor') | int }}
                then round(asked.asking_postings::numeric / totals.postings, 4)
        end as asked_share,
        compared.salary_currency as pay_currency,
        compared.with_postings as pay_with_postings,
        compared.without_postings as pay_without_postings,
        case
            when least(compared.with_postings, compared.without_postings) >= {{ var('sample_floor') | int }}
                then round(compared.with_median, 2)
        end as pay_with_median,
        case
            when least(compared.with_postings, compared.without_postings) >= {{ var('sample_floor') | int }}
                then round(compared.without_median, 2)
        end as pay_without_median,
        case
            when least(compared.with_postings, compared.without_postings) >= {{ var('sample_floor') | int }}
                then round(compared.with_median - compared.without_median, 2)
        end as pay_difference,
        {{ var('sample_floor') | int }} as sample_floor,
        now() as dwh_load_timestamp
    from asked
    inner join totals on totals.occupation_code = asked.occupation_code
    left join compared on compared.occupation_code = asked.occupation_code and compared.skill_id = asked.skill_id
)

select * from final
