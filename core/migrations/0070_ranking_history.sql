-- Old rankings are cut down to their first places, for trends: when a run's was.
alter table app.ranking_summaries add column trimmed_at timestamptz;
create index ranking_summaries_whole on app.ranking_summaries (run_id) where trimmed_at is null;
