-- The stored top of each ranking. One row per run, profile and posting.
create table app.rankings (
    run_id uuid not null references app.runs on delete cascade,
    profile_id bigint not null references app.profiles on delete cascade,
    dwh_source_system text not null,
    job_id text not null,
    rank_position integer not null check (rank_position > 0),
    rank_score numeric(6, 2) check (rank_score between 0 and 100),  -- null: too little is known to score
    score_low numeric(6, 2),
    score_high numeric(6, 2),
    coverage numeric(5, 4),
    rank_explain jsonb not null,               -- factor -> points; they add up to rank_score
    rank_detail jsonb not null default '{}',
    ranked_at timestamptz not null default now(),
    primary key (run_id, profile_id, dwh_source_system, job_id)
);

-- One row per run and profile: what the ranking left out, and why.
create table app.ranking_summaries (
    run_id uuid not null references app.runs on delete cascade,
    profile_id bigint not null references app.profiles on delete cascade,
    scored_count integer not null,
    hidden_counts jsonb not null default '{}', -- rule -> number of postings it hid
    note text,                                 -- e.g. what an empty profile should fill in
    primary key (run_id, profile_id)
);

-- The one run whose ranking readers see. Only a run that passed its critical tests gets here.
create table app.published_run (
    is_current boolean primary key default true check (is_current),
    run_id uuid not null references app.runs,
    published_at timestamptz not null default now()
);
