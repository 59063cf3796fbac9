-- Fingerprints: what holds between their tables and those of other modules, and who may touch what.

alter table hashes.list add foreign key (added_by) references people.person;
alter table hashes.list_rights add foreign key (said_by) references people.person;
alter table hashes.import add foreign key (began_by) references people.person;
alter table hashes.entry_withdrawal add foreign key (withdrawn_by) references people.person;
alter table hashes.feedback add foreign key (given_by) references people.person;
alter table hashes.platform add foreign key (added_by) references people.person;
alter table hashes.platform_quota add foreign key (set_by) references people.person;
alter table hashes.platform_key add foreign key (made_by) references people.person;
alter table hashes.platform_key_withdrawal add foreign key (withdrawn_by) references people.person;
alter table hashes.lookup add foreign key (person) references people.person;
alter table hashes.reported_fingerprint add foreign key (report) references intake.report;
alter table hashes.item_fingerprint
  add foreign key (item) references hotline.item,
  add foreign key (entered_by) references people.person;
alter table hashes.fingerprint_withdrawal add foreign key (withdrawn_by) references people.person;
alter table hotline.inheritance add foreign key (entry) references hashes.list_entry;

-- A classification is inherited only from a list that lets us, and from an entry that still counts. It writes the list, as
-- whoever takes an entry back does.
create function hotline.check_inherited_entry() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.entry is null then return new; end if;
  update hashes.list l set rev = l.rev + 1
  where l.id = (select e.list from hashes.list_entry e where e.number = new.entry);
  if not exists (
    select from hashes.list_entry e
    join lateral (
      select r.inherit from hashes.list_rights r where r.list = e.list order by r.turn desc limit 1
    ) as right_now on right_now.inherit
    where e.number = new.entry
      and not exists (
        select from hashes.entry_withdrawal w
        where w.list = e.list and w.own_id = e.own_id and w.version = e.version
      )
  ) then
    raise exception 'this entry is not to be inherited from' using errcode = 'VG002';
  end if;
  return new;
end $$;
create trigger only_from_a_list_that_lets_us before insert on hotline.inheritance
  for each row execute function hotline.check_inherited_entry();
revoke execute on function hotline.check_inherited_entry, hotline.check_inheritance from public;

grant usage on schema hashes to vigie_public, vigie_desk, vigie_worker;
revoke execute on all functions in schema hashes from public;

-- The public site adds the fingerprint of a picture that somebody reports, and reads nothing.
grant insert on hashes.reported_fingerprint to vigie_public;
alter policy the_public_only_says_that_something_came_in on outbox.fact
  with check (name in ('intake.report-received', 'intake.reporter-answered', 'hashes.fingerprint-reported'));

grant select on all tables in schema hashes to vigie_desk;
-- Not the number: the server gives it, in turn.
grant insert (list, own_id, version, pdq, quality, sha256, sha1, md5, classification, class, dated_at, import)
  on hashes.list_entry to vigie_desk;
grant insert (list, own_id, version, cause, import, withdrawn_by, withdrawn_at) on hashes.entry_withdrawal to vigie_desk;
grant insert (id, item, sealed, way, reported, entered_by, entered_on) on hashes.item_fingerprint to vigie_desk;
grant insert (fingerprint, withdrawn_by, withdrawn_on) on hashes.fingerprint_withdrawal to vigie_desk;
grant insert on hashes.list, hashes.list_rights, hashes.import, hashes.import_step, hashes.import_problem, hashes.feedback,
  hashes.feedback_sending, hashes.platform, hashes.platform_quota, hashes.platform_key, hashes.platform_key_withdrawal,
  hashes.lookup, hashes.lookup_answer to vigie_desk;

-- The worker puts what was reported with the item it belongs to, and finds its relatives.
grant select on hashes.reported_fingerprint, hashes.item_fingerprint, hashes.fingerprint_withdrawal to vigie_worker;
grant insert (id, item, sealed, way, reported, entered_by, entered_on) on hashes.item_fingerprint to vigie_worker;
grant insert on hotline.likeness to vigie_worker;

-- Both sorts of fingerprint that belong to a report or a case are sealed, and go with it.
create trigger not_under_a_retired_key after insert or update of sealed on hashes.reported_fingerprint for each row
  when (vault.is_retired(new.sealed)) execute function vault.refuse_retired();
create trigger not_under_a_retired_key after insert or update of sealed on hashes.item_fingerprint for each row
  when (vault.is_retired(new.sealed)) execute function vault.refuse_retired();
grant usage on schema hashes to vigie_keeper;
grant select (id, sealed), update (sealed) on hashes.reported_fingerprint, hashes.item_fingerprint to vigie_keeper;
