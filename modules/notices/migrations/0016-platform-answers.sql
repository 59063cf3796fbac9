-- What a platform says by its own interface, to our account there over a connection that it proved to be its own, is its word: no
-- domain has to prove it.
alter table notices.sender_check
  drop constraint sender_check_outcome_check,
  add constraint sender_check_outcome_check check (outcome in ('proven', 'unpublished', 'unproven', 'unknown', 'platform')),
  add check (outcome <> 'platform' or (dkim = 'none' and dmarc = 'none' and arc = 'none' and policy is null));
drop trigger it_waits_when_doubted on notices.sender_check;
-- Whoever rests on a believed reply is tied anew to the column that says so.
alter table notices.sender_check drop column believed cascade;
alter table notices.sender_check
  add column believed boolean not null generated always as (outcome in ('proven', 'unpublished', 'platform')) stored,
  add unique (reply, believed);
alter table notices.acknowledgement add foreign key (reply, believed) references notices.sender_check (reply, believed);
alter table notices.decision add foreign key (reply, believed) references notices.sender_check (reply, believed);
alter table notices.answer_proposal add foreign key (reply, believed) references notices.sender_check (reply, believed);
create trigger it_waits_when_doubted after insert on notices.sender_check
  for each row when (not new.believed) execute function notices.mark_doubted();
