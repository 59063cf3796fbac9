-- What the police answered to a hand-over, a row for each answer: they have it, they took it up, another unit has it, they do nothing
-- further, or we need no answer. Never of what went to somebody else, never from before it was handed over.
alter table hotline.referral add unique (id, recipient_sort);
alter table hotline.hand_over add unique (referral, handed_over_at);
create table hotline.police_answer (
  id uuid primary key,
  referral uuid not null,
  recipient_sort text not null default 'police' check (recipient_sort = 'police'),
  handed_over_at timestamptz not null,
  answer text not null check (answer in ('received', 'taken-up', 'passed-on', 'nothing-further', 'none-needed')),
  their_reference text check (their_reference <> ''),
  answered_on date not null,
  noted_by uuid not null,
  noted_at timestamptz not null,
  foreign key (referral, recipient_sort) references hotline.referral (id, recipient_sort),
  foreign key (referral, handed_over_at) references hotline.hand_over (referral, handed_over_at),
  check (answered_on >= (handed_over_at at time zone 'Europe/Brussels')::date),
  check (answered_on <= (noted_at at time zone 'Europe/Brussels')::date),
  -- Where nobody is to answer, nobody gave a number.
  check (answer <> 'none-needed' or their_reference is null)
);
create index on hotline.police_answer (referral);
create index on hotline.police_answer (lower(their_reference)) where their_reference is not null;
