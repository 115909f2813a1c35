-- What was sent to whom. `sending` is committed before the message leaves, so a killed run never sends twice.
create table app.notifications (
    notification_id bigint generated always as identity primary key,
    profile_id bigint not null references app.profiles on delete cascade,
    channel text not null check (channel in ('email', 'webhook', 'outbox')),
    digest_date date not null,                 -- the profile's day; at most one digest per profile, channel and day
    run_id uuid references app.runs,
    status text not null check (status in ('sending', 'sent', 'failed', 'in_doubt')),
    message_id text,
    subject text,
    attempts integer not null default 1,
    created_at timestamptz not null default now(),
    sent_at timestamptz,
    error text,
    unique (profile_id, channel, digest_date)
);

-- The postings that a digest carried: one row per notification and posting.
create table app.notified_postings (
    notification_id bigint not null references app.notifications on delete cascade,
    dwh_source_system text not null,
    job_id text not null,
    is_new boolean not null default true,      -- false: repeated in the block of still-open top jobs
    primary key (notification_id, dwh_source_system, job_id)
);
