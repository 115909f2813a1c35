-- Which postings the rules of a profile hid, the newest of them: one click away from its shortlist.
alter table app.ranking_summaries add column hidden_postings jsonb not null default '[]';  -- [{"key", "rule"}], newest first
