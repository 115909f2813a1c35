-- The skills that the enricher's vocabulary knows; rewritten when the vocabulary's version changes.
create table app.skills (
    skill_id text primary key,
    skill_name text not null,
    category text not null,
    aliases text[] not null default '{}',
    origin text not null,                      -- where the name comes from, e.g. "O*NET", "own", "user"
    vocabulary_version text not null,
    written_at timestamptz not null default now()
);
