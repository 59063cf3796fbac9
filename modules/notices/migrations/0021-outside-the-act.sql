-- A notice about private communication claims nothing that the DSA gives, whichever rule or person sent it that way: recital 14.
alter table notices.notice
  add column outside_act boolean not null default false,
  add check (not outside_act or standing <> 'trusted');
update notices.notice set outside_act = true where rule = 'private-communication';
