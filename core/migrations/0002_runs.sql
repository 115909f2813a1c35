-- What ran, when, and how it ended. A run is one execution of the daily job.
create table app.runs (
    run_id uuid primary key,
    environment text not null,
    job_name text not null,
    status text not null check (status in ('running', 'success', 'failed', 'died')),
    started_at timestamptz not null default now(),
    finished_at timestamptz,
    host text not null,
    process_id integer not null,              -- of the running meltano
    process_started_at timestamptz not null,  -- tells a reused process id apart
    error text
);
create unique index runs_one_running on app.runs ((true)) where status = 'running';
create index runs_started_at on app.runs (started_at desc);

create table app.run_steps (
    run_id uuid not null references app.runs,
    step text not null,
    attempt integer not null default 1,
    status text not null check (status in ('running', 'success', 'failed', 'died')),
    started_at timestamptz not null default now(),
    finished_at timestamptz,
    counts jsonb not null default '{}',       -- name -> number, e.g. {"postings": 52}
    error text,
    primary key (run_id, step, attempt)
);
