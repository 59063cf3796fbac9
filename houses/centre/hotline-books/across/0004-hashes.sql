-- Fingerprints: what holds between their tables and those of other modules.

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
