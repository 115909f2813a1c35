{{ config(
    materialized='incremental',
    unique_key='job_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
    indexes=[
        {'columns': ['job_id'], 'unique': true},
        {'columns': ['job_posting_key'], 'unique': true},
        {'columns': ['dwh_raw_watermark']},
        {'columns': ['job_id', 'dwh_raw_watermark']},
        {'columns': ['dwh_load_timestamp', 'job_posting_key']},
        {'columns': ['job_posting_key', 'company_name_normalised', 'company_website_label']},
    ],
    post_hook=[vacuum_when_rebuilt()],
) }}

with source as not materialized (
    select * from {{ source('raw', 'jsearch_job_postings') }}
    where job_id is not null
),

{% if is_incremental() %}
-- jobs with a sighting that their row has not seen yet; the window is compared by key, no payload is read
horizon as (
    select {{ uuid_horizon('max(dwh_raw_watermark)') }} as first_id from {{ this }}
),

changed as (
    select distinct source.job_id
    from source
    left join {{ this }} as known on known.job_id = source.job_id
    where
        source.raw_job_posting_id >= (select coalesce(first_id, '') from horizon)
        and (known.job_id is null or source.raw_job_posting_id > known.dwh_raw_watermark)
),
{% endif %}

found as (
    select
        source.job_id,
        source.raw_job_posting_id,
        source.profile_id,
        source.extracted_at at time zone 'UTC' as first_seen_at,
        source.extracted_at at time zone 'UTC' as last_seen_at,
        -- sorts by time, then by id: the greatest is the newest sighting
        to_char(source.extracted_at, 'YYYYMMDDHH24MISSUS') || source.raw_job_posting_id as sighting
    from source
    {% if is_incremental() %}
    -- an array, so that the rows are always looked up by key, however many the planner expects
    where source.job_id = any(array(select job_id from changed))

    union all

    -- a row keeps what it knew, should the raw rows behind it have been archived
    select known.job_id, null, was.profile_id, was.first_seen_at, was.last_seen_at, null
    from {{ this }} as known
    cross join lateral jsonb_to_recordset(known.profile_sightings)
        as was (profile_id bigint, first_seen_at timestamptz, last_seen_at timestamptz)
    where known.job_id = any(array(select job_id from changed))
    {% endif %}
),

by_profile as (
    select
        job_id,
        profile_id,
        min(first_seen_at) as first_seen_at,
        max(last_seen_at) as last_seen_at,
        count(sighting) as sighting_count,
        max(sighting) as last_sighting,
        max(raw_job_posting_id) as dwh_raw_watermark
    from found
    group by job_id, profile_id
),

seen as (
    select
        job_id,
        min(first_seen_at) as first_seen_at,
        max(last_seen_at) as last_seen_at,
        coalesce(
            array_agg(profile_id order by profile_id) filter (where profile_id is not null), '{}'
        ) as profile_ids,
        (array_agg(profile_id order by first_seen_at, profile_id) filter (where profile_id is not null))[1]
            as first_profile_id,
        jsonb_agg(
            jsonb_build_object(
                'profile_id', profile_id, 'first_seen_at', first_seen_at, 'last_seen_at', last_seen_at
            ) order by first_seen_at, profile_id
        ) as profile_sightings,
        sum(sighting_count) as sighting_count,
        substr(max(last_sighting), 21) as raw_job_posting_id,
        max(dwh_raw_watermark) as dwh_raw_watermark
    from by_profile
    group by job_id
),

-- the short fields. What many postings write alike (places, pay, names, dates) is read once per spelling below, and
-- joined back by key: a hundred regular expressions a row would cost more than all else here.
brief as materialized (
    select
        seen.*,
        source.country as search_country,
        source.extracted_at at time zone 'UTC' as fetched_at,
        payload.*,
        {{ fold(clean('coalesce(payload.job_salary_string, payload.job_salary)')) }} as salary_text,
        {{ fold('coalesce(payload.job_posted_at, payload.job_posted_human_readable)') }} as posted_text,
        {{ text_key([
            'payload.job_location', 'payload.job_city', 'payload.job_state', 'payload.job_country', 'source.country'
        ]) }} as place_key,
        {{ text_key(['payload.employer_name', 'payload.employer_website']) }} as company_name_key,
        {{ text_key([
            'payload.job_employment_types', 'payload.job_employment_type', 'payload.job_employment_type_text'
        ]) }} as employment_key,
        {{ text_key(['payload.job_salary_period', 'payload.job_salary_string', 'payload.job_salary']) }} as salary_key
    from seen
    inner join source on source.raw_job_posting_id = seen.raw_job_posting_id
    cross join lateral jsonb_to_record(
        case when jsonb_typeof(source.payload) = 'object' then source.payload else '{}' end
    ) as payload ({{ jsearch_brief_columns() }})
),

places as materialized (
    select said.place_key, {{ location_text('said.job_location') }} as place_text, place.*
    from (
        select
            place_key,
            min(job_location) as job_location,
            min(job_city) as job_city,
            min(job_state) as job_state,
            min(job_country) as job_country,
            min(search_country) as search_country
        from brief
        group by place_key
    ) as said
    cross join lateral (
        {{ split_location(
            'said.job_location', 'said.job_city', 'said.job_state', 'said.job_country', 'said.search_country'
        ) | indent(8) }}
    ) as place
),

company_names as materialized (
    select
        company_name_key,
        {{ normalise_company('min(employer_name)') }} as company_name_normalised,
        coalesce({{ website_label('min(employer_website)') }}, '') as company_website_label
    from brief
    group by company_name_key
),

employments as materialized (
    select
        said.employment_key,
        {{ employment_types('said.list', ['said.job_employment_type', 'said.job_employment_type_text']) | indent(8) }}
            as employment_types
    from (
        select
            employment_key,
            (array_agg(job_employment_types))[1] as list,
            min(job_employment_type) as job_employment_type,
            min(job_employment_type_text) as job_employment_type_text
        from brief
        group by employment_key
    ) as said
),

salaries as materialized (
    select
        said.salary_key,
        coalesce({{ salary_period('said.period_text') }}, {{ salary_period('said.salary_text') }}) as salary_period,
        written.salary_min,
        written.salary_max
    from (
        select
            salary_key,
            {{ fold("replace(min(job_salary_period), '_', ' ')") }} as period_text,
            min(salary_text) as salary_text
        from brief
        where salary_text is not null or job_salary_period is not null
        group by salary_key
    ) as said
    left join lateral (
        {{ salary_amounts('said.salary_text') | indent(8) }}
    ) as written on said.salary_text is not null
),

written_currencies as materialized (
    select salary_text, {{ written_currency('salary_text') | indent(4) }} as currency
    from (select distinct salary_text from brief where salary_text is not null) as said
),

ages as materialized (
    select posted_text, {{ relative_age('posted_text') | indent(4) }}
    from (select distinct posted_text from brief where posted_text is not null) as said
),

joined as (
    select
        brief.*,
        places.place_text,
        places.city,
        places.state,
        places.country,
        places.locations,
        {{ country_currency('places.country') }} as home_currency,
        company_names.company_name_normalised,
        company_names.company_website_label,
        employments.employment_types,
        salaries.salary_period,
        salaries.salary_min as written_min,
        salaries.salary_max as written_max,
        written_currencies.currency as written_currency,
        {{ positive_amount('brief.job_min_salary') }} as said_min,
        {{ positive_amount('brief.job_max_salary') }} as said_max,
        date_trunc(ages.unit, brief.fetched_at, 'UTC') - ages.age as relative_at,
        -- without a city the source gives the country's centre, which is no place to live
        case when {{ clean('brief.job_city') }} is not null then {{ safe_numeric('brief.job_latitude') }} end
            as said_latitude,
        case when {{ clean('brief.job_city') }} is not null then {{ safe_numeric('brief.job_longitude') }} end
            as said_longitude,
        coalesce(
            {{ epoch_moment('brief.job_posted_at_timestamp') }},
            {{ iso_moment('brief.job_posted_at_datetime_utc') }},
            {{ iso_moment('brief.job_posted_at') }},
            earlier.posted_at
        ) as absolute_at,
        long.*
    from brief
    inner join places on places.place_key = brief.place_key
    inner join company_names on company_names.company_name_key = brief.company_name_key
    inner join employments on employments.employment_key = brief.employment_key
    left join salaries on salaries.salary_key = brief.salary_key
    left join written_currencies on written_currencies.salary_text = brief.salary_text
    left join ages on ages.posted_text = brief.posted_text
    inner join source on source.raw_job_posting_id = brief.raw_job_posting_id
    cross join lateral jsonb_to_record(
        case when jsonb_typeof(source.payload) = 'object' then source.payload else '{}' end
    ) as long ({{ jsearch_long_columns() }})
    -- a page can come without absolute dates: then an earlier sighting may still have said them
    left join lateral (
        select
            coalesce(
                {{ epoch_moment("earlier.payload ->> 'job_posted_at_timestamp'") }},
                {{ iso_moment("earlier.payload ->> 'job_posted_at_datetime_utc'") }}
            ) as posted_at
        from {{ source('raw', 'jsearch_job_postings') }} as earlier
        where
            coalesce(brief.job_posted_at_timestamp, brief.job_posted_at_datetime_utc) is null
            and brief.sighting_count > 1
            and earlier.job_id = brief.job_id
            and earlier.raw_job_posting_id <> brief.raw_job_posting_id
            and coalesce(
                earlier.payload ->> 'job_posted_at_timestamp', earlier.payload ->> 'job_posted_at_datetime_utc'
            ) is not null
        order by earlier.extracted_at desc, earlier.raw_job_posting_id desc
        limit 1
    ) as earlier on true
),

shaped as (
    select
        'jsearch' as dwh_source_system,
        job_id,
        raw_job_posting_id,
        {{ clean('job_title') }} as job_title,
        {{ clean('job_description') }} as job_description,
        {{ clean('employer_name') }} as company_name,
        company_name_normalised,
        {{ clean('employer_website') }} as company_website,
        company_website_label,
        {{ clean('job_publisher') }} as publisher,
        {{ clean('job_apply_link') }} as apply_link,
        {{ json_of_type('apply_options', 'array') }} as apply_options,
        employment_types,
        {{ safe_boolean('job_is_remote') }} as job_is_remote,
        place_text as job_location,
        city,
        state,
        country,
        case when abs(said_latitude) <= 90 and abs(said_longitude) <= 180 then said_latitude end::double precision
            as latitude,
        case when abs(said_latitude) <= 90 and abs(said_longitude) <= 180 then said_longitude end::double precision
            as longitude,
        locations,
        {{ clean('coalesce(job_salary_string, job_salary)') }} as job_salary_string,
        case when coalesce(said_min, said_max) is null then written_min else said_min end as salary_min,
        case when coalesce(said_min, said_max) is null then written_max else said_max end as salary_max,
        coalesce(
            {{ salary_currency('job_salary_currency', 'written_currency', 'home_currency') | indent(12) }},
            case when coalesce(said_min, said_max, written_min, written_max) is not null then home_currency end
        ) as salary_currency,
        salary_period,
        case
            when coalesce(said_min, said_max) is not null then 'structured'
            when coalesce(written_min, written_max) is not null then 'salary_string'
        end as salary_origin,
        coalesce(absolute_at, relative_at) as posted_at,
        case when absolute_at is not null then 'absolute' when relative_at is not null then 'relative' else 'unknown' end
            as posted_at_source,
        coalesce(
            {{ epoch_moment('job_offer_expiration_timestamp') }},
            {{ iso_moment('job_offer_expiration_datetime_utc') }}
        ) as expires_at,
        {{ json_of_type('job_highlights', 'object') }} as highlights,
        {{ json_of_type('job_required_skills', 'array') }} as required_skills,
        {{ clean('job_onet_soc') }} as onet_soc,
        {{ clean('job_posting_language') }} as job_language,
        first_seen_at,
        last_seen_at,
        profile_ids,
        first_profile_id,
        profile_sightings,
        dwh_raw_watermark
    from joined
    offset 0 -- keeps Postgres from evaluating an expression once per use
),

final as (
    select
        {{ job_posting_key('dwh_source_system', 'job_id') }} as job_posting_key,
        shaped.*,
        -- of all that an enricher may read: a posting is read again when this changes
        md5(concat_ws(
            '|', job_title, job_description, employment_types, job_is_remote, job_location, city, state, country,
            job_salary_string, salary_min, salary_max, salary_currency, salary_period, highlights, required_skills
        )) as content_hash,
        (now() at time zone 'UTC')::date as dwh_load_date,
        now() as dwh_load_timestamp
    from shaped
)

select * from final
