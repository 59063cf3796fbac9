-- How we stand with a platform beyond the law: an agreement as a trusted partner, whom we reach there, and what comes next when
-- it does not answer. Each change is a version more.
create table notices.relation (
  id uuid primary key,
  provider uuid not null references notices.provider,
  version integer not null check (version > 0),
  version_before integer generated always as (nullif(version - 1, 0)) stored,
  agreement text not null check (agreement in ('trusted-partner', 'none')),
  -- Functions and mailboxes, no names.
  contacts text not null check (contacts <> ''),
  escalation text not null check (escalation <> ''),
  noted_by uuid not null,
  noted_at timestamptz not null,
  unique (provider, version),
  foreign key (provider, version_before) references notices.relation (provider, version)
);
-- Somebody asked whether it is still so.
create table notices.relation_check (
  relation uuid not null references notices.relation,
  turn integer not null check (turn > 0),
  checked_by uuid not null,
  checked_at timestamptz not null,
  primary key (relation, turn)
);
create trigger it_stays before update or delete or truncate on notices.relation
  for each statement execute function notices.keep_change();
create trigger it_stays before update or delete or truncate on notices.relation_check
  for each statement execute function notices.keep_change();
