-- Whether somebody may, asked after their row was held: whoever takes a right away writes the row of the person and so waits,
-- or makes whoever waited start again.
create function people.holds_one_of(whom uuid, roles text[]) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select from people.role_grant g
    where g.person = whom and g.role = any (roles)
      and not exists (select from people.role_withdrawal w where w.role_grant = g.id)
  ) and not exists (select from people.departure d where d.person = whom)
$$;

-- `wanted`: the vetting that a row names, or null for any.
create function people.is_vetted(wanted uuid, whom uuid, moment timestamptz) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select from people.eligibility e
    where e.id = coalesce(wanted, e.id) and e.person = whom
      and (moment at time zone 'Europe/Brussels')::date between e.valid_from and e.valid_until
      and not exists (select from people.eligibility_withdrawal w where w.eligibility = e.id)
  )
$$;

create function people.change_person() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update people.person p set rev = p.rev + 1
  where p.id = coalesce(
    (to_jsonb(new) ->> 'person')::uuid,
    (select g.person from people.role_grant g where g.id = (to_jsonb(new) ->> 'role_grant')::uuid),
    (select e.person from people.eligibility e where e.id = (to_jsonb(new) ->> 'eligibility')::uuid)
  );
  return new;
end $$;
create trigger a_person_changes before insert on people.role_withdrawal
  for each row execute function people.change_person();
create trigger a_person_changes before insert on people.eligibility_withdrawal
  for each row execute function people.change_person();
create trigger a_person_changes before insert on people.departure
  for each row execute function people.change_person();

-- Waits for whoever is just taking a right away, and keeps everybody else from it until we are done.
create function people.hold(whom uuid[]) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform from people.person p where p.id = any (whom) order by p.id for share;
end $$;

-- The person in the column `arg 0` has one of the roles `arg 2`; `arg 1` names the moment at which they must be vetted,
-- under the vetting that the row names if it names one.
create function people.check_right() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  line jsonb := to_jsonb(new);
  whom uuid := (line ->> tg_argv[0])::uuid;
begin
  if whom is null then return new; end if;
  perform people.hold(array[whom]);
  if not people.holds_one_of(whom, tg_argv[2]::text[]) then
    raise exception 'not-eligible' using errcode = 'VG004';
  end if;
  if tg_argv[1] <> '' and not people.is_vetted(
    (line ->> 'eligibility')::uuid, whom, (line ->> tg_argv[1])::timestamptz
  ) then
    raise exception 'vetting-expired' using errcode = 'VG001';
  end if;
  return new;
end $$;

-- The same for people whose word the row rests on, who are not those who act now.
create function people.insist_on(whom uuid[], roles text[], moment timestamptz) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  perform people.hold(whom);
  if exists (
    select from unnest(whom) as one (id)
    where not people.holds_one_of(one.id, roles) or not people.is_vetted(null, one.id, moment)
  ) then
    raise exception 'not-eligible' using errcode = 'VG004';
  end if;
end $$;
