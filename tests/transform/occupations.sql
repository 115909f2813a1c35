-- A load of a small O*NET release, all of it arrived.
insert into raw.onet_releases values (
    'load-1', '31.0', false, 'a test', 'hash', '{"onet_occupations": 4, "onet_skills": 4, "onet_technology_skills": 4,
    "onet_alternate_titles": 5, "onet_related_occupations": 1, "onet_scales": 2, "onet_soc_crosswalk": 3}', '{}',
    now() at time zone 'UTC'
);
insert into raw.onet_occupations
select 'load-1', '31.0', now() at time zone 'UTC', o.code, o.title, o.description
from (values
    ('43-3031.00', 'Bookkeeping Clerks', 'Keep books.'),
    ('43-9061.00', 'Office Clerks, General', 'Keep offices.'),
    ('43-5032.00', 'Dispatchers', null),
    ('13-2011.00', 'Accountants and Auditors', null)
) as o (code, title, description);
insert into raw.onet_scales values
    ('load-1', '31.0', now() at time zone 'UTC', 'IM', 'Importance', 1, 5),
    ('load-1', '31.0', now() at time zone 'UTC', 'LV', 'Level', 0, 7);
insert into raw.onet_skills (load_id, release_version, onet_soc_code, element_id, element_name, scale_id, data_value, recommend_suppress, not_relevant)
values
    ('load-1', '31.0', '43-3031.00', '2.A.1.e', 'Mathematics', 'IM', 3, false, null),
    ('load-1', '31.0', '43-3031.00', '2.A.1.e', 'Mathematics', 'LV', 3.5, true, false),
    ('load-1', '31.0', '43-9061.00', '2.A.1.e', 'Mathematics', 'IM', 5, false, null),
    ('load-1', '31.0', '43-9061.00', '2.A.1.e', 'Mathematics', 'LV', 0, false, true);
insert into raw.onet_technology_skills (load_id, release_version, onet_soc_code, example, commodity_title, hot_technology, in_demand)
values
    ('load-1', '31.0', '43-3031.00', 'Microsoft Excel', 'Spreadsheet software', true, true),
    ('load-1', '31.0', '43-3031.00', 'Structured query language SQL', 'Query software', true, false),
    ('load-1', '31.0', '43-9061.00', 'Microsoft Excel', 'Spreadsheet software', true, false),
    ('load-1', '31.0', '43-9061.00', 'Wool carding software', 'Carding software', false, false);
insert into raw.onet_alternate_titles (load_id, release_version, onet_soc_code, alternate_title, short_title) values
    ('load-1', '31.0', '43-3031.00', 'Account Clerk', null),
    ('load-1', '31.0', '43-3031.00', 'Ledger Clerk', 'LC'),
    ('load-1', '31.0', '43-9061.00', 'Head Clerk', null),
    ('load-1', '31.0', '43-9061.00', 'Records Clerk', null),
    ('load-1', '31.0', '43-3031.00', 'Records Clerk', null);
insert into raw.onet_related_occupations values
    ('load-1', '31.0', now() at time zone 'UTC', '43-3031.00', '43-9061.00', 'Primary-Short', 1);
insert into raw.onet_soc_crosswalk values
    ('load-1', '31.0', now() at time zone 'UTC', '43-3031.00', 'Bookkeeping Clerks', '43-3031.00', 'Bookkeeping Clerks'),
    ('load-1', '31.0', now() at time zone 'UTC', '43-9061.00', 'Office Clerks', '43-9061.00', 'Office Clerks, General'),
    ('load-1', '31.0', now() at time zone 'UTC', '43-9061.00', 'Office Clerks', '43-5032.00', 'Dispatchers');
insert into app.skills (skill_id, skill_name, category, aliases, origin, vocabulary_version) values
    ('excel', 'Excel', 'tool', '{MS Excel}', 'own', 'v1'), ('sql', 'SQL', 'language', '{}', 'own', 'v1');
