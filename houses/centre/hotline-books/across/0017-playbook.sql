-- What the desk works by is changed in one way: the legal sheet goes where the step plans, the guidance and the letters are.
insert into playbook.document (kind, name) select 'legal-ground', id from hotline.legal_ground
on conflict do nothing;
insert into playbook.version (id, kind, name, number, content, complete, holds_from, why, proposed_by, proposed_at)
select id, 'legal-ground', ground, version + 1,
  jsonb_build_object('place', place, 'country', country, 'instrument', instrument, 'number', number,
    'validFrom', valid_from, 'validUntil', valid_until, 'kinds', kinds, 'serves', serves, 'title', title,
    'explanation', explanation, 'directiveArticle', directive_article, 'source', source, 'sourceAt', source_at,
    'numberAt', number_at, 'datesAt', dates_at, 'checkedOn', checked_on, 'note', note),
  true, coalesce(proposed_at::date, date '2000-01-01'), case when proposed_by is null then null else coalesce(note, source) end,
  proposed_by, proposed_at
from hotline.legal_ground_version
on conflict do nothing;
insert into playbook.ruling (version, proposed_by, complete, way, why, ruled_by, ruled_at)
select version, proposed_by, true, way, case way when 'declined' then '–' end, ruled_by, ruled_at
from hotline.legal_ground_ruling;
drop table hotline.legal_ground_ruling, hotline.legal_ground_version;

-- What a ground must say, whoever proposes it.
alter table playbook.version add constraint ground_says_what_it_must check (kind <> 'legal-ground' or (
  content ->> 'country' ~ '^[A-Z]{2}$'
  and content ->> 'serves' in ('notice', 'police')
  and jsonb_array_length(content -> 'kinds') > 0
  and content ->> 'sourceAt' ~ '^https?://'
  and (content ->> 'numberAt' is null or content ->> 'number' is not null)
  and (content ->> 'validUntil' is null or content ->> 'validUntil' >= content ->> 'validFrom')
  and (content ->> 'checkedOn' is null) = (content ->> 'numberAt' is null and content ->> 'datesAt' is null)));

alter table playbook.version add foreign key (proposed_by) references people.person;
alter table playbook.ruling add foreign key (ruled_by) references people.person;
alter table hotline.assessment_version add foreign key (version) references playbook.version;
