-- Somebody may be in danger now. The reporter says it, or a colleague; then the police hear it at once, on the word of one
-- person, and a second one reviews it after: the only thing that leaves before two people agreed, and only while somebody
-- said that there is danger.
create table hotline.danger (
  id uuid primary key,
  "case" uuid not null references hotline.case,
  -- By the report that said so, or by a colleague.
  report uuid,
  said_by uuid,
  said_on date not null,
  check ((report is null) = (said_by is not null)),
  unique (id, "case"),
  unique ("case", report)
);
create table hotline.danger_dismissal (
  danger uuid primary key,
  "case" uuid not null,
  reason text not null check (reason in ('nobody-in-danger', 'police-know-already')),
  dismissed_by uuid not null,
  dismissed_at timestamptz not null,
  foreign key (danger, "case") references hotline.danger (id, "case")
);
create table hotline.alert (
  id uuid primary key,
  danger uuid not null unique,
  "case" uuid not null,
  recipient text not null,
  way text not null check (way in ('telephone', 'secure-mail', 'portal', 'by-hand')),
  their_reference text,
  packet bytea not null,
  packet_digest bytea not null,
  sent_by uuid not null,
  eligibility uuid not null,
  sent_at timestamptz not null,
  review_by timestamptz not null,
  check (review_by > sent_at and review_by <= sent_at + interval '24 hours'),
  unique (id, "case", sent_by),
  foreign key (danger, "case") references hotline.danger (id, "case")
);
create index on hotline.alert ("case");
create table hotline.alert_review (
  alert uuid primary key,
  "case" uuid not null,
  sent_by uuid not null,
  finding text not null check (finding in ('right', 'not-needed')),
  reviewed_by uuid not null,
  eligibility uuid not null,
  reviewed_at timestamptz not null,
  check (reviewed_by <> sent_by),
  foreign key (alert, "case", sent_by) references hotline.alert (id, "case", sent_by)
);
