-- As 0003: a trace that says nothing about who can see it is no word that the public can.
create or replace function hotline.is_public(which uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select coalesce(bool_and(t.audience is not distinct from 'public'), false) from hotline.trace t
  where t.item = which and t.noted_at = (select max(l.noted_at) from hotline.trace l where l.item = which)
$$;
