-- View once: what two people agreed on before is inherited by two people, without anybody looking again.

-- An item may also be a picture of which only the fingerprint is known.
alter table hotline.item drop constraint item_form_check;
alter table hotline.item add constraint item_form_check check (form in ('address', 'account', 'picture'));

-- Two items whose pictures look alike. Written once for each pair, by the one that came later.
create table hotline.likeness (
  item uuid not null references hotline.item,
  relative uuid not null references hotline.item,
  distance smallint not null check (distance between 0 and 31),
  -- Near, and of good quality on both sides, or the very same file. What is uncertain waits for one look that serves all.
  certain boolean not null,
  noted_at timestamptz not null,
  primary key (item, relative),
  check (item <> relative)
);
create unique index on hotline.likeness (least(item, relative), greatest(item, relative));
create index on hotline.likeness (relative);

-- Where an assessment comes from that was made without looking. It is an assessment like any other: it takes a seat, and
-- whoever sits in one seat cannot sit in the other.
alter table hotline.assessment add unique (id, seconds_exposed);
create table hotline.inheritance (
  assessment uuid primary key,
  item uuid not null,
  round integer not null,
  seat integer not null,
  assessor uuid not null,
  seconds_exposed integer not null default 0 check (seconds_exposed = 0),
  source text not null check (source in ('verdict', 'list-entry')),
  verdict uuid,
  verdict_item uuid,
  entry integer,
  way text not null check (way in ('pdq', 'sha256', 'sha1', 'md5')),
  distance smallint not null check (distance between 0 and 31),
  check ((source = 'verdict') = (verdict is not null)),
  check ((verdict is null) = (verdict_item is null)),
  check ((source = 'list-entry') = (entry is not null)),
  check (verdict_item <> item),
  check (way = 'pdq' or distance = 0),
  unique (assessment, item, round),
  foreign key (assessment, item, round, seat, assessor) references hotline.assessment (id, item, round, seat, assessor),
  foreign key (assessment, seconds_exposed) references hotline.assessment (id, seconds_exposed),
  foreign key (verdict, verdict_item) references hotline.verdict (id, item)
);
create index on hotline.inheritance (verdict) where verdict is not null;
create index on hotline.inheritance (verdict_item) where verdict_item is not null;
create index on hotline.inheritance (entry) where entry is not null;
create index on hotline.inheritance (item);

-- Two people are also asked to look again when that lapses from which something was inherited. Nobody asks then.
alter table hotline.reassessment
  alter asked_by drop not null,
  alter reason drop not null,
  add lapsed uuid,
  add round_before integer not null generated always as (round - 1) stored,
  add check ((lapsed is null) = (asked_by is not null)),
  add check ((lapsed is null) = (reason is not null)),
  add foreign key (lapsed, item, round_before) references hotline.inheritance (assessment, item, round);

-- Never further than one step from human eyes, and never anything else than what was found there. The article may have
-- another number since: the same offence under the code of the day.
create function hotline.check_inheritance() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.verdict is null then return new; end if;
  if exists (
    select from hotline.verdict v
    join hotline.inheritance i on i.assessment in (v.first_assessment, v.second_assessment)
    where v.id = new.verdict
  ) then
    raise exception 'an inherited verdict is not inherited again' using errcode = 'check_violation';
  end if;
  if not exists (
    select from hotline.verdict v
    join hotline.assessment a on a.id = new.assessment
    where v.id = new.verdict
      and (v.outcome, v.kind, v.nature, v.age_band, v.other_adult, v.act)
        = (a.outcome, a.kind, a.nature, a.age_band, a.other_adult, a.act)
      and split_part(coalesce(v.article, ''), '@', 1) = split_part(coalesce(a.article, ''), '@', 1)
  ) then
    raise exception 'what is inherited is what was found' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger only_what_was_found before insert on hotline.inheritance
  for each row execute function hotline.check_inheritance();
