-- A platform's own interface takes one thing at a time: a notice is several reports there. That one is about to leave stands here
-- before it leaves, and what came of it afterwards. A worker that dies in between leaves a turn without an end, and whoever comes
-- next knows that it may have arrived.
create table notices.platform_report (
  notice uuid not null references notices.approval,
  part integer not null check (part > 0),
  turn integer not null check (turn > 0),
  turn_before integer generated always as (nullif(turn - 1, 0)) stored,
  channel uuid not null references notices.channel,
  begun_at timestamptz not null,
  primary key (notice, part, turn),
  foreign key (notice, part, turn_before) references notices.platform_report (notice, part, turn)
);
create table notices.platform_report_end (
  notice uuid not null,
  part integer not null,
  turn integer not null,
  outcome text not null check (outcome in ('sent', 'failed-for-now', 'failed', 'unknown', 'already')),
  -- Their number of it.
  remote text check (length(remote) between 1 and 200),
  answer text not null check (length(answer) <= 500),
  at timestamptz not null,
  primary key (notice, part, turn),
  foreign key (notice, part, turn) references notices.platform_report
);
create unique index one_report_arrives on notices.platform_report_end (notice, part) where outcome = 'sent';
create trigger it_stays before update or delete or truncate on notices.platform_report
  for each statement execute function notices.keep_directory();
create trigger it_stays before update or delete or truncate on notices.platform_report_end
  for each statement execute function notices.keep_directory();

alter table notices.dispatch
  drop constraint dispatch_channel_check,
  add constraint dispatch_channel_check check (channel in (
    'mail', 'form', 'vigie-protocol', 'atproto', 'mastodon', 'peertube', 'lemmy', 'discourse')),
  drop constraint dispatch_outcome_check,
  add constraint dispatch_outcome_check check (outcome in ('sent', 'failed-for-now', 'failed', 'unknown'));

-- Where a notice did not leave, or nobody knows, a person says what comes next: once for each attempt.
create table notices.dispatch_ruling (
  notice uuid not null,
  attempt integer not null,
  way text not null check (way in ('again', 'by-mail', 'arrived', 'given-up')),
  reason text check (length(btrim(reason)) between 1 and 2000),
  ruled_by uuid not null,
  ruled_at timestamptz not null,
  primary key (notice, attempt),
  foreign key (notice, attempt) references notices.dispatch (notice, attempt),
  check ((way in ('arrived', 'given-up')) = (reason is not null))
);
create trigger it_stays before update or delete or truncate on notices.dispatch_ruling
  for each statement execute function notices.keep_directory();
