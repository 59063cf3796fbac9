-- What somebody was trained in, with the day until which the certificate counts where it has one.
create table people.certificate (
  id uuid primary key,
  person uuid not null references people.person,
  training text not null check (training in ('inhope', 'interpol', 'house', 'trusted-flagger')),
  obtained_on date not null,
  valid_until date,
  recorded_by uuid not null references people.person,
  recorded_at timestamptz not null,
  check (valid_until > obtained_on),
  check (recorded_by <> person)
);
create index on people.certificate (person, training);
create table people.certificate_withdrawal (
  certificate uuid primary key references people.certificate,
  withdrawn_by uuid not null references people.person,
  withdrawn_at timestamptz not null
);

-- Whoever has no certificate of this training assesses nothing from that day on: the house says so.
create table people.training_requirement (
  id uuid primary key,
  training text not null check (training in ('inhope', 'interpol', 'house', 'trusted-flagger')),
  required_from date not null,
  required_by uuid not null references people.person,
  required_at timestamptz not null
);
create table people.training_requirement_end (
  requirement uuid primary key references people.training_requirement,
  ended_by uuid not null references people.person,
  ended_at timestamptz not null
);

create function people.change_holder() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update people.person p set rev = p.rev + 1
  where p.id = (select c.person from people.certificate c where c.id = new.certificate);
  return new;
end $$;
create trigger a_person_changes before insert on people.certificate_withdrawal
  for each row execute function people.change_holder();

-- What the house asks for on that day and somebody has no certificate of.
create function people.missing_trainings(whom uuid, on_day date) returns setof text
  language sql stable security definer set search_path = '' as $$
  select distinct r.training from people.training_requirement r
  where r.required_from <= on_day
    and not exists (select from people.training_requirement_end x where x.requirement = r.id)
    and not exists (
      select from people.certificate c
      where c.person = whom and c.training = r.training
        and c.obtained_on <= on_day and coalesce(c.valid_until >= on_day, true)
        and not exists (select from people.certificate_withdrawal w where w.certificate = c.id)
    )
$$;

-- The person in the column `arg 0` has, at the moment in the column `arg 1`, whatever training the house asks for.
create function people.check_trained() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  line jsonb := to_jsonb(new);
  whom uuid := (line ->> tg_argv[0])::uuid;
begin
  perform people.hold(array[whom]);
  if exists (
    select from people.missing_trainings(
      whom, ((line ->> tg_argv[1])::timestamptz at time zone 'Europe/Brussels')::date
    )
  ) then
    raise exception 'training-missing' using errcode = 'VG010';
  end if;
  return new;
end $$;
