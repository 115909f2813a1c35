{{ config(materialized='view', tags=['postings']) }}

with lookups as (
    select
        company_lookup_key,
        company_id,
        status,
        reason,
        looked_up_at at time zone 'UTC' as looked_up_at,
        row_number() over newest as recency,
        -- errors since the last answer: the answer before which fewer than so many rows came
        sum((status <> 'error')::int) over newest as answers_since
    from {{ source('raw', 'company_lookups') }}
    where company_lookup_key is not null
    window newest as (partition by company_lookup_key order by looked_up_at desc, company_lookup_id desc)
),

final as (
    select
        company_lookup_key,
        max(company_id) filter (where recency = 1) as company_id,
        max(status) filter (where recency = 1) as status,
        max(reason) filter (where recency = 1) as reason,
        max(looked_up_at) as looked_up_at,
        count(*) filter (where status = 'error' and answers_since = 0) as failed_attempts
    from lookups
    group by company_lookup_key
)

select * from final
