-- What a person thinks of a posting, for one profile. No row: nothing was said, the posting is new to them.
create table app.posting_feedback (
    profile_id bigint not null references app.profiles on delete cascade,
    dwh_source_system text not null,
    job_id text not null,
    status text not null check (status in ('interested', 'applied', 'rejected')),
    reason text check (reason is null or length(reason) <= 500),
    origin text not null check (origin in ('web', 'api', 'mail')),
    changed_at timestamptz not null default now(),
    primary key (profile_id, dwh_source_system, job_id)
);

-- Vote links that were acted on: each acts once.
create table app.used_votes (
    token_digest text primary key,              -- SHA-256 of the token; the token itself is not kept
    used_at timestamptz not null default now()
);

-- Access for scripts. The token is shown once, when it is made; only its hash is kept.
create table app.api_tokens (
    token_id bigint generated always as identity primary key,
    token_name text not null check (btrim(token_name) <> ''),
    token_hash text not null unique,            -- SHA-256: the tokens are random, so a slow hash adds nothing
    may_write boolean not null default false,
    created_at timestamptz not null default now(),
    expires_at timestamptz,
    revoked_at timestamptz,
    last_used_at timestamptz
);

-- Keys that sign what leaves and comes back: vote links, session cookies. Made here, once, from 244 random bits.
create table app.signing_keys (
    key_name text primary key,
    key text not null,
    created_at timestamptz not null default now()
);
insert into app.signing_keys (key_name, key)
select key_name, encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex')
from unnest(array['votes', 'sessions']) as names (key_name);

-- A deleted profile keeps its history: it is hidden and inactive, and its address is forgotten.
alter table app.profiles add column deleted_at timestamptz;
alter table app.profiles add column mail_enabled boolean not null default true;  -- false: ranked, but not mailed

-- a page of a shortlist, by position
create index rankings_position on app.rankings (run_id, profile_id, rank_position);
