-- A complaint about a decision, by whoever sent the notice or whoever put the content there: Art. 20, within six months.
create table moderation.complaint (
  id uuid primary key,
  decision uuid not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  complainant text not null check (complainant in ('uploader', 'notifier')),
  words bytea not null,
  noted_by uuid,
  lodged_at timestamptz not null,
  unique (decision, complainant),
  unique (id, decision),
  unique (id, decided_by),
  foreign key (decision, decided_by, decided_at) references moderation.decision (id, decided_by, decided_at),
  check (lodged_at >= decided_at and lodged_at <= decided_at + interval '6 months')
);
create table moderation.open_complaint (
  complaint uuid primary key references moderation.complaint,
  since timestamptz not null
);
create index on moderation.open_complaint (since, complaint);

-- Art. 20(4) and (6): by a person, another than the one who decided first.
create table moderation.complaint_ruling (
  complaint uuid primary key,
  decision uuid not null,
  decided_by uuid not null,
  outcome text not null check (outcome in ('upheld', 'reversed', 'partially-reversed', 'omitted')),
  -- The decision that now stands.
  reversal uuid unique,
  explanation text not null check (length(explanation) <= 2000),
  ruled_by uuid not null,
  ruled_at timestamptz not null,
  check (ruled_by <> decided_by),
  check ((outcome in ('reversed', 'partially-reversed')) = (reversal is not null)),
  foreign key (complaint, decision) references moderation.complaint (id, decision),
  foreign key (complaint, decided_by) references moderation.complaint (id, decided_by),
  foreign key (reversal, decision) references moderation.decision (id, after)
);
create trigger it_stays before delete on moderation.complaint_ruling
  for each row execute function moderation.refuse_change();

create function moderation.mark_complaint() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into moderation.open_complaint (complaint, since) values (new.id, new.lodged_at);
  return null;
end $$;
create trigger it_waits after insert on moderation.complaint
  for each row execute function moderation.mark_complaint();
create function moderation.end_complaint() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from moderation.open_complaint o where o.complaint = new.complaint;
  return null;
end $$;
create trigger it_waits_no_longer after insert on moderation.complaint_ruling
  for each row execute function moderation.end_complaint();

-- A decision takes the place of another by way of a complaint only.
create function moderation.insist_on_ruling() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from moderation.complaint_ruling r where r.reversal = new.id) then
    raise exception 'a reversal without a complaint' using errcode = 'VM004';
  end if;
  return null;
end $$;
create constraint trigger it_follows_a_complaint after insert on moderation.decision deferrable initially deferred
  for each row when (new.after is not null) execute function moderation.insist_on_ruling();

-- Art. 23(2): a notice that anybody can see is unfounded.
create table moderation.unfounded (
  decision uuid primary key,
  restricts boolean not null default false check (not restricts),
  sender uuid not null,
  marked_by uuid not null,
  marked_at timestamptz not null,
  foreign key (decision, restricts) references moderation.decision (id, restricts)
);
create index on moderation.unfounded (sender, marked_at);
create table moderation.warning (
  id uuid primary key,
  sender uuid not null,
  notices integer not null check (notices > 0),
  unfounded integer not null check (unfounded > 0 and unfounded <= notices),
  explanation text not null check (length(explanation) <= 2000),
  warned_by uuid not null,
  warned_at timestamptz not null,
  unique (id, sender, warned_at)
);
create index on moderation.warning (sender, warned_at);
-- After a warning, for a time: never for ever, and never on the day of the warning itself.
create table moderation.suspension (
  id uuid primary key,
  sender uuid not null,
  warning uuid not null unique,
  warned_at timestamptz not null,
  until date not null,
  explanation text not null check (length(explanation) <= 2000),
  suspended_by uuid not null,
  suspended_at timestamptz not null,
  foreign key (warning, sender, warned_at) references moderation.warning (id, sender, warned_at),
  check (suspended_at >= warned_at + interval '1 day'),
  check (until > (suspended_at at time zone 'Europe/Brussels')::date
    and until <= (suspended_at at time zone 'Europe/Brussels')::date + interval '6 months')
);
create index on moderation.suspension (sender, until);

-- Art. 22(6): what the coordinator is told of a trusted flagger whose notices are too often wrong.
create table moderation.inaccuracy_file (
  id uuid primary key,
  sender uuid not null,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  numbers jsonb not null,
  explanation text not null check (length(explanation) <= 5000),
  prepared_by uuid not null,
  prepared_at timestamptz not null
);
create index on moderation.inaccuracy_file (sender, prepared_at);
create table moderation.inaccuracy_item (
  file uuid not null references moderation.inaccuracy_file,
  decision uuid not null,
  restricts boolean not null default false check (not restricts),
  primary key (file, decision),
  foreign key (decision, restricts) references moderation.decision (id, restricts)
);
create table moderation.inaccuracy_sending (
  file uuid primary key references moderation.inaccuracy_file,
  way text not null check (way in ('e-mail', 'form', 'post')),
  reference text check (length(reference) between 1 and 200),
  sent_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null
);
