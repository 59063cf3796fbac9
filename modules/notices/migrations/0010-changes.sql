-- What changed at the house and may matter to the authority that awarded the status: it is told without delay of whatever bears on
-- the conditions (Art. 22(2) DSA). Noted by a person, or asked by something that happened; decided once; told once.
create table notices.change (
  id uuid primary key,
  kind text not null check (kind in ('board', 'funding', 'coordinator', 'area', 'step-plan', 'other')),
  changed_on date not null,
  -- In the words of whoever noted it, without a name; or what happened, and the mark by which it is asked about once.
  what text check (what <> ''),
  event text check (event in ('coordinator-given', 'coordinator-withdrawn', 'procedure-changed', 'statement-entered')),
  mark text unique check (mark <> ''),
  noted_by uuid,
  noted_at timestamptz not null,
  check ((what is null) = (event is not null)),
  check ((event is null) = (mark is null)),
  check ((event is null) = (noted_by is not null))
);
-- Whether the authority is to be told, and why.
create table notices.change_decision (
  change uuid primary key references notices.change,
  tell boolean not null,
  because text not null check (because <> ''),
  decided_by uuid not null,
  decided_at timestamptz not null,
  unique (change, tell)
);
create table notices.change_telling (
  change uuid primary key,
  tell boolean not null default true check (tell),
  told_on date not null,
  way text not null check (way in ('mail', 'post', 'portal', 'meeting')),
  reference text not null check (reference <> ''),
  told_by uuid not null,
  told_at timestamptz not null,
  foreign key (change, tell) references notices.change_decision (change, tell)
);
create function notices.keep_change() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'what was noted for the authority is not changed' using errcode = 'restrict_violation';
end $$;
create trigger it_stays before update or delete or truncate on notices.change
  for each statement execute function notices.keep_change();
create trigger it_stays before update or delete or truncate on notices.change_decision
  for each statement execute function notices.keep_change();
create trigger it_stays before update or delete or truncate on notices.change_telling
  for each statement execute function notices.keep_change();
