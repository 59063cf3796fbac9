-- Two who look at an item at the same time: BIPT, 22 December 2025, § 36.7. Blind and one after the other stays the rule, and is
-- counted apart; decision 37 says why. One of the two opens the session, the other signs that they are there, each with their
-- own sign-in. Before the second row there is no session: nothing rests on the first alone.
create table hotline.joint_session (
  item uuid not null references hotline.item,
  round integer not null check (round > 0),
  opened_by uuid not null,
  eligibility uuid not null,
  opened_at timestamptz not null,
  primary key (item, round),
  unique (item, round, opened_by)
);

create table hotline.joint_signature (
  item uuid not null,
  round integer not null,
  opened_by uuid not null,
  signed_by uuid not null,
  eligibility uuid not null,
  signed_at timestamptz not null,
  primary key (item, round),
  unique (item, round, opened_by, signed_by),
  check (signed_by <> opened_by),
  foreign key (item, round, opened_by) references hotline.joint_session (item, round, opened_by)
);

-- An assessment that was made in a session which both had signed. The database marks it itself, so no app can leave it out or
-- make it up: what was seen together never counts as blind, nor what was blind as seen together.
create table hotline.joint_assessment (
  assessment uuid primary key,
  item uuid not null,
  round integer not null,
  seat integer not null,
  assessor uuid not null,
  opened_by uuid not null,
  signed_by uuid not null,
  check (assessor in (opened_by, signed_by)),
  foreign key (assessment, item, round, seat, assessor) references hotline.assessment (id, item, round, seat, assessor),
  foreign key (item, round, opened_by, signed_by) references hotline.joint_signature (item, round, opened_by, signed_by)
);

-- Whoever assessed already did so alone: that does not become a session afterwards.
create function hotline.check_joint_session() returns trigger language plpgsql set search_path = '' as $$
begin
  if exists (select from hotline.assessment a where a.item = new.item and a.round = new.round) then
    raise exception 'assessed already' using errcode = 'VG031';
  end if;
  return new;
end $$;
create trigger before_anybody_assessed before insert on hotline.joint_session
  for each row execute function hotline.check_joint_session();
create trigger before_anybody_assessed before insert on hotline.joint_signature
  for each row execute function hotline.check_joint_session();

-- From the second signature on the round is theirs: a third person's look beside one of theirs would be neither blind nor joint.
create function hotline.check_joint_assessor() returns trigger language plpgsql set search_path = '' as $$
begin
  if exists (
    select from hotline.joint_signature s
    where s.item = new.item and s.round = new.round and new.assessor not in (s.opened_by, s.signed_by)
  ) then
    raise exception 'two others look at it together' using errcode = 'VG032';
  end if;
  return new;
end $$;
create trigger by_the_two_who_signed before insert on hotline.assessment
  for each row execute function hotline.check_joint_assessor();

create function hotline.mark_joint() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into hotline.joint_assessment (assessment, item, round, seat, assessor, opened_by, signed_by)
  select new.id, new.item, new.round, new.seat, new.assessor, s.opened_by, s.signed_by
  from hotline.joint_signature s where s.item = new.item and s.round = new.round;
  return null;
end $$;
create trigger it_is_marked_as_joint after insert on hotline.assessment
  for each row execute function hotline.mark_joint();
