-- What the enrichers read out of each posting. One row per posting.
create table app.enrichments (
    dwh_source_system text not null,
    job_id text not null,
    content_hash text not null,                -- of the posting that was read
    versions jsonb not null,                   -- enricher name -> version that wrote its values
    columns jsonb not null,                    -- column name -> value, all enrichers together
    evidence jsonb not null default '{}',      -- column name -> [{"field", "start", "end", "text", "why"}]
    enriched_at timestamptz not null default now(),
    primary key (dwh_source_system, job_id)
);
create index enrichments_enriched_at on app.enrichments (enriched_at);

-- A posting that breaks an enricher is set aside here, and tried again when its text or the version changes.
create table app.enrichment_rejections (
    dwh_source_system text not null,
    job_id text not null,
    enricher text not null,
    version text not null,
    content_hash text not null,
    error text not null,
    rejected_at timestamptz not null default now(),
    primary key (dwh_source_system, job_id, enricher)
);
