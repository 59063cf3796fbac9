-- Every right of the people concerned (Arts 15 to 18, 20 and 21 of the GDPR), how they show who they are, and what was done.

alter table privacy.subject_request drop constraint subject_request_wish_check;
alter table privacy.subject_request
  add check (wish in ('access', 'rectification', 'erasure', 'restriction', 'portability', 'objection')),
  add unique (id, wish, subject),
  add unique (id, received_on, answer_by);

-- What was seen beside what finds the records: proof of identity (Art. 12(6)), or the mandate of whoever asks for somebody else.
create table privacy.proof_seen (
  request uuid primary key references privacy.subject_request,
  proof text not null check (proof in ('identity', 'institute', 'lawyer', 'guardian')),
  seen_on date not null
);

-- What they say to it, in their own words. Of a rectification that was granted it is the supplementary statement of Art. 16: it
-- stands beside what is held, which nobody overwrites.
create table privacy.request_words (
  request uuid primary key references privacy.subject_request,
  words bytea not null,
  said_on date not null
);

-- Art. 12(3): two months more, once, and told with the reason before the first month is over.
create table privacy.request_extension (
  request uuid primary key,
  received_on date not null,
  answer_by date not null,
  reason text not null check (reason in ('complex', 'many-requests')),
  extended_by uuid not null,
  extended_on date not null,
  extended_to date generated always as ((received_on + interval '3 months')::date) stored,
  check (extended_on <= answer_by),
  foreign key (request, received_on, answer_by) references privacy.subject_request (id, received_on, answer_by)
);

-- Arts 18 and 21: the record is kept and used no further, until it is ended; whoever asked is told before (Art. 18(3)).
alter table privacy.request_decision add unique (request, outcome);
create table privacy.restriction (
  request uuid primary key,
  wish text not null check (wish in ('restriction', 'objection')),
  outcome text not null check (outcome = 'granted'),
  record uuid not null,
  began_at timestamptz not null,
  foreign key (request, wish, record) references privacy.subject_request (id, wish, subject),
  foreign key (request, outcome) references privacy.request_decision (request, outcome)
);
create index on privacy.restriction (record);
create table privacy.restriction_end (
  request uuid primary key references privacy.restriction,
  told_on date not null,
  ended_by uuid not null,
  ended_on date not null,
  check (told_on <= ended_on)
);

create function privacy.is_restricted(wanted uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from privacy.restriction r
    where r.record = wanted and not exists (select from privacy.restriction_end e where e.request = r.request)
  )
$$;

-- What is restricted is destroyed no sooner than what is held.
create or replace function privacy.take_turn() returns trigger language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('privacy/destruction', 0));
  if tg_table_name in ('hold', 'restriction') then
    if exists (select from privacy.destruction d where d.record = new.record) then
      raise exception 'this record was destroyed' using errcode = 'VG007';
    end if;
  elsif privacy.is_restricted(new.record) or exists (
    select from privacy.hold h
    where h.record = new.record and not exists (select from privacy.lifting l where l.hold = h.id)
  ) then
    raise exception 'this record is held' using errcode = 'VG007';
  end if;
  return new;
end $$;
create trigger one_after_another before insert on privacy.restriction
  for each row execute function privacy.take_turn();
