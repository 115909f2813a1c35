-- What the ranker has already read, so that a day's ranking reads only what changed. All of it can be made again from
-- the marts: emptying app.ranker_segments costs one slow run and loses nothing.
create table app.ranker_segments (
    segment_id bigint generated always as identity primary key,
    kind text not null check (kind in ('frame', 'text')),
    signature text not null,                   -- of the code and the columns that made it; another one is made anew
    row_count integer not null check (row_count between 1 and 65536),
    buckets integer not null default 0,        -- of a text: how many parts its terms are spread over
    body bytea not null,                       -- Parquet: a frame's rows, or a text's postings in their order
    created_at timestamptz not null default now()
);
alter table app.ranker_segments alter column body set storage external;  -- compressed already

-- The text index: for each part of the terms, which postings of the segment say them, and how much.
create table app.ranker_terms (
    segment_id bigint not null references app.ranker_segments on delete cascade,
    bucket integer not null,
    body bytea not null,
    primary key (segment_id, bucket)
);
alter table app.ranker_terms alter column body set storage external;
