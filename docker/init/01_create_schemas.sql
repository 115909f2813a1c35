-- Schemas and roles of the warehouse. Runs on a fresh Postgres container, on the embedded server, and by hand;
-- running it again changes nothing.
create schema if not exists raw;
create schema if not exists staging;
create schema if not exists marts;
create schema if not exists app;

do $$
begin
    -- The role the pipeline may run as, where it does not run as the owner of the database.
    if not exists (select from pg_roles where rolname = 'shortlist_app') then
        create role shortlist_app nologin;
    end if;
    -- The role of dashboards: reads the models of `marts` that dbt grants to it one by one, and nothing else.
    if not exists (select from pg_roles where rolname = 'shortlist_bi') then
        create role shortlist_bi nologin;
    end if;
exception
    -- two databases of one server may be initialised at once; roles are the server's
    when duplicate_object or unique_violation then null;
end
$$;

grant usage, create on schema raw, staging, marts, app to shortlist_app;
grant usage on schema marts to shortlist_bi;
revoke all on schema raw, staging, app from shortlist_bi;
