{# Indexes on the tables that target-postgres writes, so that a day's work follows what is new and not what is
   stored. Tables that no source has made yet are passed over. #}
{% macro raw_indexes() %}
do $$
declare
    wanted record;
begin
    for wanted in
        select * from (values
            ('jsearch_job_postings', 'job_id'),
            ('jsearch_job_postings', 'raw_job_posting_id'),
            ('glassdoor_companies', 'company_lookup_key'),
            ('company_lookups', 'company_lookup_key'),
            ('api_requests', 'requested_at'),
            ('rejected_records', 'extracted_at'),
            ('onet_occupations', 'load_id'),
            ('onet_skills', 'load_id'),
            ('onet_technology_skills', 'load_id'),
            ('onet_alternate_titles', 'load_id'),
            ('onet_related_occupations', 'load_id'),
            ('onet_soc_crosswalk', 'load_id')
        ) as w (table_name, column_name)
    loop
        -- a key of the target's own serves as well
        if to_regclass('raw.' || wanted.table_name) is not null and not exists (
            select from pg_index
            inner join pg_attribute on attrelid = indrelid and attnum = indkey[0]
            where indrelid = to_regclass('raw.' || wanted.table_name) and attname = wanted.column_name
        ) then
            execute format('create index on raw.%I (%I)', wanted.table_name, wanted.column_name);
        end if;
    end loop;
    -- statistics, where a load has changed much since the last ones; the server's own come a minute late
    for wanted in
        select relname as table_name from pg_stat_user_tables
        where schemaname = 'raw' and n_mod_since_analyze > 1000 and n_mod_since_analyze * 5 > n_live_tup
    loop
        execute format('analyze raw.%I', wanted.table_name);
    end loop;
end
$$
{% endmacro %}
