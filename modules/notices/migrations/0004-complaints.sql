-- An internal complaint about a decision that left an item there, for everybody or for some: Art. 20(1) DSA, within six
-- months. One for each decision; whatever the provider decides anew is a turn more, and may be complained of again.
alter table notices.decision add unique (id, action, decided_at);
create table notices.complaint (
  decision uuid primary key,
  action text not null check (action in ('geo-blocked', 'age-restricted', 'demoted', 'labelled', 'partial',
    'refused-lawful', 'refused-insufficient', 'no-answer')),
  decided_at timestamptz not null,
  way text not null check (way in ('system', 'mail', 'form', 'post')),
  their_reference text check (their_reference <> ''),
  lodged_by uuid not null,
  lodged_at timestamptz not null,
  foreign key (decision, action, decided_at) references notices.decision (id, action, decided_at),
  check (lodged_at >= decided_at and lodged_at <= decided_at + interval '6 months')
);
-- What came of it, as the Commission's template for reports counts it: Art. 20(4) and (5).
create table notices.complaint_outcome (
  complaint uuid primary key references notices.complaint,
  outcome text not null check (outcome in ('upheld', 'reversed', 'partially-reversed', 'omitted')),
  recorded_by uuid not null,
  recorded_at timestamptz not null
);
