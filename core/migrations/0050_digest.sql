-- What a digest had before it and counted as new, whether it had room to show it or not: what is here is not new again.
-- Only digests that were certainly sent count, so what was in doubt stays new.
alter table app.notifications add column considered uuid[] not null default '{}';  -- job_posting_key of each
update app.notifications as n
set considered = array(
    select md5(p.dwh_source_system || '|' || p.job_id)::uuid
    from app.notified_postings as p where p.notification_id = n.notification_id
);
comment on column app.notifications.considered is 'job_posting_key of each posting that this digest counted as new';
