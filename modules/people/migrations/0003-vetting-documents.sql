-- Vetting is two documents, each renewed by itself every five years: the extract from the criminal record (model 596.2) and
-- the morality check. Of a document is kept that somebody saw it, when, and until when it counts; never the document.
create table people.vetting_document (
  id uuid primary key,
  person uuid not null references people.person,
  document text not null check (document in ('criminal-record-extract', 'morality-check')),
  seen_on date not null,
  valid_until date not null,
  seen_by uuid not null references people.person,
  recorded_at timestamptz not null,
  check (valid_until > seen_on and valid_until <= seen_on + interval '5 years'),
  check (seen_by <> person),
  unique (id, person, document)
);
create index on people.vetting_document (person, document);

-- Whoever recorded a vetting until now had seen both.
insert into people.vetting_document (id, person, document, seen_on, valid_until, seen_by, recorded_at)
select md5(e.id::text || d.document)::uuid, e.person, d.document, e.valid_from, e.valid_until, e.recorded_by, e.recorded_at
from people.eligibility e, (values ('criminal-record-extract'), ('morality-check')) as d (document);

-- A vetting rests on one of each, of the person themselves.
alter table people.eligibility
  add column extract uuid,
  add column extract_is text not null default 'criminal-record-extract' check (extract_is = 'criminal-record-extract'),
  add column morality uuid,
  add column morality_is text not null default 'morality-check' check (morality_is = 'morality-check');
update people.eligibility e set
  extract = md5(e.id::text || 'criminal-record-extract')::uuid,
  morality = md5(e.id::text || 'morality-check')::uuid;
alter table people.eligibility
  alter column extract set not null,
  alter column morality set not null,
  add foreign key (extract, person, extract_is) references people.vetting_document (id, person, document),
  add foreign key (morality, person, morality_is) references people.vetting_document (id, person, document),
  drop column basis;
create index on people.eligibility (extract);
create index on people.eligibility (morality);

-- Nobody writes a vetting: the database makes it when the second document is there, for the days on which both count. What a
-- vetting rested on that was withdrawn counts no longer. Two who record one each at the same moment wait for one another.
create function people.make_vetting() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update people.person p set rev = p.rev + 1 where p.id = new.person;
  insert into people.eligibility (id, person, extract, morality, valid_from, valid_until, recorded_by, recorded_at)
  select gen_random_uuid(), new.person,
    case new.document when 'criminal-record-extract' then new.id else d.id end,
    case new.document when 'morality-check' then new.id else d.id end,
    greatest(d.seen_on, new.seen_on), least(d.valid_until, new.valid_until), new.seen_by, new.recorded_at
  from people.vetting_document d
  where d.person = new.person and d.document <> new.document
    and least(d.valid_until, new.valid_until) > greatest(d.seen_on, new.seen_on)
    and not exists (
      select from people.eligibility e join people.eligibility_withdrawal w on w.eligibility = e.id
      where d.id in (e.extract, e.morality)
    )
  order by least(d.valid_until, new.valid_until) desc
  limit 1;
  return new;
end $$;
create trigger then_a_vetting after insert on people.vetting_document
  for each row execute function people.make_vetting();
