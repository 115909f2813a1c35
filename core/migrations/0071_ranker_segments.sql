comment on column app.ranker_segments.body is 'Arrow IPC, zstd: a frame''s rows, or a text''s postings in their order; its signature tells an older form';
