-- What one more skill would do for a profile: how many open postings would newly reach the threshold with it, and how
-- many no longer would. One row per run, profile and skill that was tried; all of it can be worked out again.
create table app.skill_gains (
    run_id uuid not null references app.runs on delete cascade,
    profile_id bigint not null references app.profiles on delete cascade,
    skill_id text not null,
    skill_name text not null,
    newly_passing integer not null check (newly_passing >= 0),
    no_longer_passing integer not null check (no_longer_passing >= 0),
    passing_now integer not null,
    open_postings integer not null,            -- that no hard rule hides from the profile
    threshold numeric(5, 2) not null,
    is_mail_threshold boolean not null,        -- false: the profile has none, so what counts as a good match is taken
    worked_out_at timestamptz not null default now(),
    primary key (run_id, profile_id, skill_id)
);
