-- Each quarter some of what was decided is looked at once more, blind, by somebody who took no part in deciding it: BIPT,
-- 22 December 2025, § 36.7. It says how far the desk can be relied on, and changes nothing in any case.
create table hotline.sample (
  id uuid primary key,
  quarter text not null unique check (quarter ~ '^2[0-9]{3}-Q[1-4]$'),
  -- Written before anything is drawn by it: whoever has the seed and the ids of the items draws the same.
  seed text not null check (seed ~ '^[0-9a-f]{64}$'),
  wanted integer not null check (wanted between 1 and 500),
  -- How many items it was drawn from.
  among integer not null check (among > 0),
  drawn_by uuid not null,
  drawn_at timestamptz not null,
  -- A quarter that runs can still be decided into.
  check ((drawn_at at time zone 'Europe/Brussels')::date
    >= make_date(left(quarter, 4)::integer, 3 * right(quarter, 1)::integer - 2, 1) + interval '3 months')
);

create table hotline.sample_item (
  id uuid primary key,
  sample uuid not null references hotline.sample,
  place integer not null check (place > 0),
  item uuid not null,
  verdict uuid not null,
  unique (sample, place),
  unique (sample, item),
  unique (id, item),
  foreign key (verdict, item) references hotline.verdict (id, item)
);
create index on hotline.sample_item (item);

-- One look at each, by whoever comes first of those who may. What is gone is answered too, and counted apart.
create table hotline.sample_look (
  sample_item uuid primary key,
  item uuid not null,
  assessor uuid not null,
  eligibility uuid not null,
  way text not null check (way in ('seen', 'gone')),
  outcome text check (outcome in ('illegal', 'not-illegal', 'cannot-tell')),
  kind text check (kind <> 'other'),
  nature text,
  age_band text,
  other_adult text check (other_adult in ('yes', 'no', 'unknown')),
  sex text,
  self_generated text check (self_generated in ('yes', 'no', 'unknown')),
  act text,
  article text,
  further_grounds text[] not null default '{}',
  reason text,
  confidence text check (confidence in ('sure', 'fairly-sure', 'unsure')),
  plan text,
  note bytea,
  seconds_exposed integer not null check (seconds_exposed >= 0),
  looked_at timestamptz not null,
  -- As an assessment says it: by it the day of whoever looked is told by how hard it was to look at.
  finding text generated always as (outcome || '|' || kind || '|' || case
    when outcome <> 'illegal' then ''
    when kind = 'csam' and nature = 'real' and age_band in ('infant', 'pre-pubescent')
      and act in ('sexual-act', 'lascivious-exhibition') then 'baseline'
    else 'national'
  end) stored,
  check ((way = 'seen') = (num_nulls(outcome, kind, nature, age_band, other_adult, sex, self_generated, act, confidence, plan) = 0)),
  check (way = 'seen' or num_nonnulls(outcome, kind, nature, age_band, other_adult, sex, self_generated, act, article, reason,
    confidence, plan, note) = 0),
  check (way = 'seen' or seconds_exposed = 0),
  check ((outcome = 'illegal') = (article is not null)),
  foreign key (sample_item, item) references hotline.sample_item (id, item)
);
create index on hotline.sample_look (item);
create index on hotline.sample_look (assessor, looked_at) include (seconds_exposed);

-- A second look by somebody who looked before is none.
create function hotline.check_sample_look() returns trigger language plpgsql set search_path = '' as $$
begin
  if exists (select from hotline.assessment a where a.item = new.item and a.assessor = new.assessor)
    or exists (select from hotline.verdict v where v.item = new.item and v.arbitrator = new.assessor) then
    raise exception 'took part in deciding it' using errcode = 'VG020';
  end if;
  return new;
end $$;
create trigger by_somebody_else before insert on hotline.sample_look
  for each row execute function hotline.check_sample_look();

-- A sample is drawn from what was decided in a quarter.
create index on hotline.verdict (reached_at);
