{{ config(materialized='table', indexes=[{'columns': ['skill_id'], 'unique': true}]) }}

with mentions as (
    select * from {{ ref('bridge_job_skills') }}
),

final as (
    select
        skill_id,
        max(skill_name) as skill_name,
        max(category) as category,
        count(*)::bigint as posting_count,
        count(*) filter (where requirement = 'required')::bigint as required_count,
        now() as dwh_load_timestamp
    from mentions
    group by skill_id
)

select * from final
