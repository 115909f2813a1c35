{{ config(
    materialized='table',
    pre_hook="set local work_mem = '64MB'",
    indexes=[{'columns': ['salary_currency', 'group_kind', 'group_key'], 'unique': true}],
) }}

-- not materialized, here and below: of what it scans itself the planner knows how much there is
with paid as not materialized (
    select
        job_posting_key,
        salary_currency,
        coalesce(nullif(city, ''), country) as place,
        nullif(seniority_level, 'unknown') as seniority,
        -- which of two bounds a posting is told by is a matter of taste: the middle of both, else the one there is
        (
            (coalesce(salary_min_annual, salary_max_annual) + coalesce(salary_max_annual, salary_min_annual)) / 2
        )::bigint as pay
    from {{ ref('fact_jobs') }}
    where is_open and salary_currency is not null and coalesce(salary_min_annual, salary_max_annual) is not null
),

-- how often each pay is offered: far fewer rows to sort than there are postings and skills
offered as (
    select
        salary_currency,
        'all' as group_kind,
        'all' as group_key,
        pay,
        count(*) as posting_count
    from paid
    group by salary_currency, pay
    union all
    select
        salary_currency,
        'place' as group_kind,
        place as group_key,
        pay,
        count(*) as posting_count
    from paid
    where place is not null
    group by salary_currency, place, pay
    union all
    select
        salary_currency,
        'seniority' as group_kind,
        seniority as group_key,
        pay,
        count(*) as posting_count
    from paid
    where seniority is not null
    group by salary_currency, seniority, pay
    union all
    select
        paid.salary_currency,
        'skill' as group_kind,
        mentions.skill_id as group_key,
        paid.pay,
        count(*) as posting_count
    from paid
    inner join {{ ref('bridge_job_skills') }} as mentions on mentions.job_posting_key = paid.job_posting_key
    group by paid.salary_currency, mentions.skill_id, paid.pay
),

added_up as (
    select
        salary_currency,
        group_kind,
        group_key,
        pay,
        sum(posting_count) over (partition by salary_currency, group_kind, group_key order by pay) as so_far,
        sum(posting_count) over (partition by salary_currency, group_kind, group_key) as in_all
    from offered
),

groups as (
    select
        salary_currency,
        group_kind,
        group_key,
        max(in_all)::bigint as posting_count,
        (min(pay) filter (where so_far >= 0.25 * in_all))::numeric(18, 2) as lower_quartile,
        (min(pay) filter (where so_far >= 0.5 * in_all))::numeric(18, 2) as median,
        (min(pay) filter (where so_far >= 0.75 * in_all))::numeric(18, 2) as upper_quartile
    from added_up
    where in_all >= {{ var('market_floor') | int }}
    group by salary_currency, group_kind, group_key
),

final as (
    select
        groups.salary_currency,
        groups.group_kind,
        groups.group_key,
        case groups.group_kind when 'skill' then skills.skill_name else groups.group_key end as group_name,
        groups.posting_count,
        groups.lower_quartile,
        groups.median,
        groups.upper_quartile,
        now() as dwh_load_timestamp
    from groups
    left join {{ ref('dim_skills') }} as skills on groups.group_kind = 'skill' and skills.skill_id = groups.group_key
)

select * from final
