-- What was decided about these items, for whoever sent the notice: by the code of the form, or over the protocol. The public
-- site reads no table; the ids are given to it by what the sender proved to know.
create function moderation.outcomes_of(wanted uuid[])
  returns table (item uuid, decision uuid, replaces uuid, action text, ground text, reference text, explanation text,
    automated text, decided_at timestamptz, complained boolean)
  language sql stable security definer set search_path = '' as $$
  select d.item, d.id, d.after, d.action, d.ground,
    coalesce(s.body ->> 'illegal_content_legal_ground', s.body ->> 'incompatible_content_ground'),
    d.explanation, d.automated, d.decided_at,
    exists (select from moderation.complaint c where c.decision = d.id and c.complainant = 'notifier')
  from moderation.decision d
  left join lateral (
    select t.body from moderation.statement t where t.decision = d.id order by t.version desc limit 1
  ) s on true
  where d.item = any(wanted) order by d.decided_at, d.after nulls first
$$;

-- Whoever sent the notice complains by themselves: Art. 20(1). Only the day of it is kept, but it is never before the decision.
create function moderation.complain(own uuid, about uuid, sealed bytea, today date, moment timestamptz) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  decided moderation.decision;
begin
  select * into decided from moderation.decision d where d.id = about and d.item is not null;
  if decided.id is null then return 'unknown'; end if;
  if moment > decided.decided_at + interval '6 months' then return 'late'; end if;
  insert into moderation.complaint (id, decision, decided_by, decided_at, complainant, words, lodged_at)
  values (own, about, decided.decided_by, decided.decided_at, 'notifier', sealed,
    greatest(decided.decided_at, today::timestamp at time zone 'Europe/Brussels'))
  on conflict (decision, complainant) do nothing;
  return case when found then 'lodged' else 'there' end;
end $$;
