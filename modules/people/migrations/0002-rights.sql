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

-- Somebody made them a new invitation, and no coordinator has confirmed yet that it is they who used it.
create function people.is_suspended(whom uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select from people.invitation i
    where i.person = whom and i.suspends
      and not exists (select from people.invitation_confirmation c where c.invitation = i.id)
  )
$$;

-- `wanted`: the vetting that a row names, or null for any.
create function people.is_vetted(wanted uuid, whom uuid, moment timestamptz) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select from people.eligibility e
    where e.id = coalesce(wanted, e.id) and e.person = whom
      and (moment at time zone 'Europe/Brussels')::date between e.valid_from and e.valid_until
      and not exists (select from people.eligibility_withdrawal w where w.eligibility = e.id)
  ) and not people.is_suspended(whom)
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

-- Only the very first invitation of somebody who has nothing yet takes nothing over.
create function people.mark_suspending() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update people.person p set rev = p.rev + 1 where p.id = new.person;
  if exists (select from people.departure d where d.person = new.person) then
    raise exception 'not-eligible' using errcode = 'VG004';
  end if;
  new.suspends := exists (select from people.invitation i where i.person = new.person)
    or exists (select from people.eligibility e where e.person = new.person)
    or exists (select from people.passkey k where k.person = new.person)
    or exists (select from people.password w where w.person = new.person);
  return new;
end $$;
create trigger a_suspension before insert on people.invitation
  for each row execute function people.mark_suspending();

-- Neither whoever made the invitation nor its person, and somebody whose own place nobody may have taken.
create function people.check_confirmation() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  which people.invitation;
begin
  select * into which from people.invitation i where i.id = new.invitation;
  update people.person p set rev = p.rev + 1 where p.id = which.person;
  if new.confirmed_by = which.person or new.confirmed_by is not distinct from which.invited_by then
    raise exception 'not-eligible' using errcode = 'VG004';
  end if;
  return new;
end $$;
create trigger a_confirmation before insert on people.invitation_confirmation
  for each row execute function people.check_confirmation();
create trigger only_the_eligible before insert on people.invitation_confirmation
  for each row execute function people.check_right('confirmed_by', 'confirmed_at', '{coordinator}');

-- What was confirmed is known: nobody accepts it afterwards.
create function people.check_acceptance() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update people.person p set rev = p.rev + 1
  where p.id = (select i.person from people.invitation i where i.id = new.invitation);
  if exists (select from people.invitation_confirmation c where c.invitation = new.invitation) then
    raise exception 'not-eligible' using errcode = 'VG004';
  end if;
  return new;
end $$;
create trigger an_acceptance before insert on people.invitation_acceptance
  for each row execute function people.check_acceptance();

-- What a letter about such an invitation needs, and no more: the worker reads nothing else of the staff.
create function people.letter_about(which uuid, reader uuid)
  returns table (name text, mail text, language text, about text, themselves boolean, at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select r.name, r.mail, r.language, p.name, r.id = p.id, i.invited_at
  from people.invitation i join people.person p on p.id = i.person, people.person r
  where i.id = which and i.suspends and r.id = reader
    and not exists (select from people.departure d where d.person = r.id)
$$;
