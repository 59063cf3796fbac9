-- A verdict may rest on several grounds: the article that weighs most, and others beside it.
alter table hotline.assessment
  add further_grounds text[] not null default '{}',
  add check (outcome = 'illegal' or further_grounds = '{}'),
  add check (article <> all (further_grounds)),
  add unique (id, further_grounds);
alter table hotline.verdict
  add further_grounds text[] not null default '{}',
  -- As the article: two who agreed rest on what the first of them named.
  add agreed_grounds text[] generated always as (case when arbitrator is null then further_grounds end) stored,
  add check (outcome = 'illegal' or further_grounds = '{}'),
  add check (article <> all (further_grounds)),
  add foreign key (first_assessment, agreed_grounds) references hotline.assessment (id, further_grounds);

-- Each of them stands in the sheet. Nothing is ever taken out of that, so that looking once is enough.
create function hotline.check_further_grounds() returns trigger language plpgsql set search_path = '' as $$
begin
  if exists (
    select from unnest(new.further_grounds) as named (ground)
    where not exists (select from hotline.legal_ground g where g.id = named.ground)
  ) then
    raise exception 'a further ground stands in no sheet' using errcode = 'foreign_key_violation';
  end if;
  return new;
end $$;
create trigger only_what_the_sheet_says before insert on hotline.assessment
  for each row execute function hotline.check_further_grounds();
create trigger only_what_the_sheet_says before insert on hotline.verdict
  for each row execute function hotline.check_further_grounds();

-- What is inherited rests on the same offences, whatever their numbers today.
create or replace function hotline.check_inheritance() returns trigger language plpgsql set search_path = '' as $$
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
      and array(select split_part(one, '@', 1) from unnest(v.further_grounds) as one order by 1)
        = array(select split_part(one, '@', 1) from unnest(a.further_grounds) as one order by 1)
  ) then
    raise exception 'what is inherited is what was found' using errcode = 'check_violation';
  end if;
  return new;
end $$;
