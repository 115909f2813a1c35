{{ config(
    materialized='incremental',
    unique_key=['job_posting_key', 'profile_id'],
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
    indexes=[
        {'columns': ['job_posting_key', 'profile_id'], 'unique': true},
        {'columns': ['profile_id']},
        {'columns': ['dwh_posting_timestamp']},
    ],
    post_hook=[vacuum_when_rebuilt()],
) }}

with postings as (
    select * from {{ ref('job_postings') }}
    {% if is_incremental() %}
    -- all rows of one build bear one timestamp, so later than the last one read is exact
    where dwh_load_timestamp > (select coalesce(max(dwh_posting_timestamp), '-infinity') from {{ this }})
    {% endif %}
),

final as (
    select
        postings.job_posting_key,
        sighting.profile_id,
        sighting.first_seen_at,
        sighting.last_seen_at,
        postings.dwh_load_timestamp as dwh_posting_timestamp,
        now() as dwh_load_timestamp
    from postings
    cross join lateral jsonb_to_recordset(postings.profile_sightings)
        as sighting (profile_id bigint, first_seen_at timestamptz, last_seen_at timestamptz)
    where sighting.profile_id is not null
)

select * from final
