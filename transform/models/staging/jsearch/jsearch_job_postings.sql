{{ config(
    materialized='incremental',
    unique_key='job_id',
    incremental_strategy='delete+insert',
    on_schema_change='append_new_columns',
    indexes=[
        {'columns': ['job_id'], 'unique': true},
        {'columns': ['job_posting_key'], 'unique': true},
        {'columns': ['dwh_raw_watermark']},
        {'columns': ['dwh_load_timestamp']},
    ],
    post_hook="{{ analyze_when_rebuilt() }}",
) }}

with source as (
    select * from {{ source('raw', 'jsearch_job_postings') }}
    where job_id is not null
),

{% if is_incremental() %}
-- jobs with a sighting that their row has not seen yet; the window is compared by key, no payload is read
horizon as (
    select {{ uuid_horizon('max(dwh_raw_watermark)') }} as first_id from {{ this }}
),

changed as materialized (
    select distinct source.job_id
    from source
    left join {{ this }} as known on known.job_id = source.job_id
    where
        source.raw_job_posting_id >= (select coalesce(first_id, '') from horizon)
        and (known.job_id is null or source.raw_job_posting_id > known.dwh_raw_watermark)
),
{% endif %}

sightings as materialized (
    select
        source.job_id,
        source.raw_job_posting_id,
        source.profile_id,
        source.extracted_at at time zone 'UTC' as fetched_at
    from source
    {% if is_incremental() %}
    inner join changed on changed.job_id = source.job_id
    {% endif %}
),

-- a row keeps what it knew, should the raw rows behind it have been archived
found as (
    select job_id, profile_id, fetched_at as first_seen_at, fetched_at as last_seen_at from sightings
    {% if is_incremental() %}
    union all
    select known.job_id, was.profile_id, was.first_seen_at, was.last_seen_at
    from {{ this }} as known
    inner join changed on changed.job_id = known.job_id
    cross join lateral jsonb_to_recordset(known.profile_sightings)
        as was (profile_id bigint, first_seen_at timestamptz, last_seen_at timestamptz)
    {% endif %}
),

by_profile as (
    select
        job_id,
        profile_id,
        min(first_seen_at) as first_seen_at,
        max(last_seen_at) as last_seen_at
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
        ) as profile_sightings
    from by_profile
    group by job_id
),

latest as materialized (
    select distinct on (job_id)
        job_id,
        raw_job_posting_id,
        fetched_at,
        max(raw_job_posting_id) over (partition by job_id) as dwh_raw_watermark
    from sightings
    order by job_id asc, fetched_at desc, raw_job_posting_id desc
),

-- the payload is opened once; text columns take any JSON type, so no vintage can fail the load
fields as materialized (
    select
        latest.*,
        source.country as search_country,
        payload.*
    from latest
    inner join source on source.raw_job_posting_id = latest.raw_job_posting_id
    cross join lateral jsonb_to_record(
        case when jsonb_typeof(source.payload) = 'object' then source.payload else '{}' end
    ) as payload ({{ jsearch_payload_columns() }})
),

-- a page can come without absolute dates: then an earlier sighting may still have said them
dated as materialized (
    select
        fields.job_id,
        coalesce(
            {{ epoch_moment('fields.job_posted_at_timestamp') }},
            {{ iso_moment('fields.job_posted_at_datetime_utc') }},
            earlier.posted_at
        ) as absolute_at,
        {{ fold('coalesce(fields.job_posted_at, fields.job_posted_human_readable)') }} as relative_text,
        {{ iso_moment('fields.job_posted_at') }} as written_at
    from fields
    left join lateral (
        select
            coalesce(
                {{ epoch_moment("source.payload ->> 'job_posted_at_timestamp'") }},
                {{ iso_moment("source.payload ->> 'job_posted_at_datetime_utc'") }}
            ) as posted_at
        from source
        where
            fields.job_posted_at_timestamp is null and fields.job_posted_at_datetime_utc is null
            and source.job_id = fields.job_id
            and source.raw_job_posting_id <> fields.raw_job_posting_id
            and coalesce(
                source.payload ->> 'job_posted_at_timestamp', source.payload ->> 'job_posted_at_datetime_utc'
            ) is not null
        order by source.extracted_at desc, source.raw_job_posting_id desc
        limit 1
    ) as earlier on true
),

located as materialized (
    {{ split_locations('fields') | indent(4) }}
),

paid as materialized (
    select
        fields.job_id,
        {{ clean('coalesce(fields.job_salary_string, fields.job_salary)') }} as salary_string,
        {{ fold(clean('coalesce(fields.job_salary_string, fields.job_salary)')) }} as salary_text,
        {{ fold("replace(fields.job_salary_period, '_', ' ')") }} as period_text,
        nullif(greatest({{ safe_numeric('fields.job_min_salary') }}, 0), 0) as said_min,
        nullif(greatest({{ safe_numeric('fields.job_max_salary') }}, 0), 0) as said_max
    from fields
),

salaried as materialized (
    select
        paid.job_id,
        paid.salary_string,
        case when said_min is null and said_max is null then written.salary_min else said_min end as salary_min,
        case when said_min is null and said_max is null then written.salary_max else said_max end as salary_max,
        coalesce({{ salary_period('period_text') }}, {{ salary_period('salary_text') }}) as salary_period,
        case
            when said_min is not null or said_max is not null then 'structured'
            when written.salary_min is not null or written.salary_max is not null then 'salary_string'
        end as salary_origin,
        paid.salary_text
    from paid
    left join lateral (
        {{ salary_amounts('paid.salary_text') | indent(8) }}
    ) as written on paid.salary_text is not null
),

currencies as materialized (
    select distinct on (code) code, nullif(currency, '') as currency
    from ({{ countries() }}) as c (name, code, currency)
),

shaped as (
    select
        'jsearch' as dwh_source_system,
        fields.job_id,
        fields.raw_job_posting_id,
        {{ clean('fields.job_title') }} as job_title,
        {{ clean('fields.job_description') }} as job_description,
        {{ clean('fields.employer_name') }} as company_name,
        {{ clean('fields.employer_website') }} as company_website,
        {{ clean('fields.job_publisher') }} as publisher,
        {{ clean('fields.job_apply_link') }} as apply_link,
        {{ json_of_type('fields.apply_options', 'array') }} as apply_options,
        {{ employment_types(
            'fields.job_employment_types', ['fields.job_employment_type', 'fields.job_employment_type_text']
        ) | indent(8) }} as employment_types,
        {{ safe_boolean('fields.job_is_remote') }} as job_is_remote,
        {{ location_text('fields.job_location') }} as job_location,
        located.city,
        located.state,
        located.country,
        -- without a city the source gives the country's centre, which is no place to live
        case when {{ clean('fields.job_city') }} is not null then {{ safe_numeric('fields.job_latitude') }} end
            as said_latitude,
        case when {{ clean('fields.job_city') }} is not null then {{ safe_numeric('fields.job_longitude') }} end
            as said_longitude,
        located.locations,
        salaried.salary_string as job_salary_string,
        salaried.salary_min,
        salaried.salary_max,
        coalesce(
            {{ salary_currency('fields.job_salary_currency', 'salaried.salary_text', 'currencies.currency') | indent(12) }},
            case when salaried.salary_min is not null or salaried.salary_max is not null then currencies.currency end
        ) as salary_currency,
        salaried.salary_period,
        salaried.salary_origin,
        coalesce(
            dated.absolute_at,
            dated.written_at,
            {{ relative_moment('dated.relative_text', 'fields.fetched_at') | indent(12) }}
        ) as posted_at,
        coalesce(dated.absolute_at, dated.written_at) is not null as is_absolute,
        coalesce(
            {{ epoch_moment('fields.job_offer_expiration_timestamp') }},
            {{ iso_moment('fields.job_offer_expiration_datetime_utc') }}
        ) as expires_at,
        {{ json_of_type('fields.job_highlights', 'object') }} as highlights,
        {{ json_of_type('fields.job_required_skills', 'array') }} as required_skills,
        {{ clean('fields.job_onet_soc') }} as onet_soc,
        {{ clean('fields.job_posting_language') }} as job_language,
        fields.dwh_raw_watermark
    from fields
    inner join dated on dated.job_id = fields.job_id
    inner join located on located.job_id = fields.job_id
    inner join salaried on salaried.job_id = fields.job_id
    left join currencies on currencies.code = located.country
),

final as (
    select
        {{ job_posting_key('shaped.dwh_source_system', 'shaped.job_id') }} as job_posting_key,
        shaped.dwh_source_system,
        shaped.job_id,
        shaped.raw_job_posting_id,
        shaped.job_title,
        shaped.job_description,
        shaped.company_name,
        {{ normalise_company('shaped.company_name') }} as company_name_normalised,
        shaped.company_website,
        coalesce({{ website_label('shaped.company_website') }}, '') as company_website_label,
        shaped.publisher,
        shaped.apply_link,
        shaped.apply_options,
        shaped.employment_types,
        shaped.job_is_remote,
        shaped.job_location,
        shaped.city,
        shaped.state,
        shaped.country,
        case when abs(said_latitude) <= 90 and abs(said_longitude) <= 180 then said_latitude end::double precision
            as latitude,
        case when abs(said_latitude) <= 90 and abs(said_longitude) <= 180 then said_longitude end::double precision
            as longitude,
        shaped.locations,
        shaped.job_salary_string,
        shaped.salary_min,
        shaped.salary_max,
        shaped.salary_currency,
        shaped.salary_period,
        shaped.salary_origin,
        shaped.posted_at,
        case
            when shaped.posted_at is null then 'unknown' when shaped.is_absolute then 'absolute' else 'relative'
        end as posted_at_source,
        shaped.expires_at,
        shaped.highlights,
        shaped.required_skills,
        shaped.onet_soc,
        shaped.job_language,
        -- of all that an enricher may read: a posting is read again when this changes
        md5(concat_ws(
            '|', shaped.job_title, shaped.job_description, shaped.employment_types, shaped.job_is_remote,
            shaped.job_location, shaped.city, shaped.state, shaped.country, shaped.job_salary_string, shaped.salary_min,
            shaped.salary_max, shaped.salary_currency, shaped.salary_period, shaped.highlights, shaped.required_skills
        )) as content_hash,
        seen.first_seen_at,
        seen.last_seen_at,
        seen.profile_ids,
        seen.first_profile_id,
        seen.profile_sightings,
        shaped.dwh_raw_watermark,
        (now() at time zone 'UTC')::date as dwh_load_date,
        now() as dwh_load_timestamp
    from shaped
    inner join seen on seen.job_id = shaped.job_id
)

select * from final
