-- What a provider was notified of before, when, and what it had decided by then: a notice of the same content cites it. By the very
-- rows, so that what is cited left, went to the same provider, and is what was decided of that item.
alter table notices.notice_item add unique (id, notice);
alter table notices.dispatch add unique (id, notice, outcome);
alter table notices.decision add unique (id, notice_item);
create table notices.earlier_item (
  notice_item uuid primary key,
  notice uuid not null,
  provider uuid not null,
  earlier uuid not null,
  earlier_notice uuid not null,
  dispatch uuid not null,
  outcome text not null default 'sent' check (outcome = 'sent'),
  -- What was decided last when it was cited; null where nothing was.
  decision uuid,
  foreign key (notice_item, notice) references notices.notice_item (id, notice),
  foreign key (notice, provider) references notices.notice (id, provider),
  foreign key (earlier, earlier_notice) references notices.notice_item (id, notice),
  foreign key (earlier_notice, provider) references notices.notice (id, provider),
  foreign key (dispatch, earlier_notice, outcome) references notices.dispatch (id, notice, outcome),
  foreign key (decision, earlier) references notices.decision (id, notice_item),
  check (notice <> earlier_notice)
);
create index on notices.earlier_item (notice);
create trigger it_stays before update or delete or truncate on notices.earlier_item
  for each statement execute function notices.keep_ladder();
