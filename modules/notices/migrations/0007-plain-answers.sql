-- What the plain words of a believed reply seem to say: a proposal, on which nothing rests until a person has ruled on it. Of an
-- item; of the notice, or of an item still to be chosen, where it names none.
alter table notices.reply add unique (id, notice, sort);
create table notices.answer_proposal (
  id uuid primary key,
  reply uuid not null,
  notice uuid not null,
  reply_sort text not null default 'answer' check (reply_sort = 'answer'),
  believed boolean not null default true check (believed),
  position integer not null check (position > 0),
  saying text not null check (saying in (
    'removed', 'already-removed', 'refused-lawful', 'refused-insufficient', 'not-ours', 'asks-more', 'received')),
  notice_item uuid,
  sentence bytea not null,
  redress boolean not null,
  made_at timestamptz not null,
  unique (reply, position),
  unique (id, saying),
  foreign key (reply, notice, reply_sort) references notices.reply (id, notice, sort),
  foreign key (reply, believed) references notices.sender_check (reply, believed),
  foreign key (notice_item, notice) references notices.notice_item (id, notice),
  check (notice_item is null or saying not in ('asks-more', 'received'))
);
create index on notices.answer_proposal (notice);

-- What a person made of it, once: as proposed, another decision, or nothing.
create table notices.answer_ruling (
  proposal uuid primary key,
  saying text not null,
  way text not null check (way in ('confirmed', 'corrected', 'set-aside')),
  action text check (action ~ '^[a-z-]+$'),
  ruled_by uuid not null,
  ruled_at timestamptz not null,
  unique (proposal, action, ruled_by),
  foreign key (proposal, saying) references notices.answer_proposal (id, saying),
  check (case way
    when 'confirmed' then action is not distinct from nullif(nullif(saying, 'asks-more'), 'received')
    when 'corrected' then action is not null and action <> saying
    else action is null end)
);

-- A decision that rests on a proposal is what that person ruled, and theirs.
alter table notices.decision
  add proposal uuid,
  add foreign key (proposal, action, recorded_by) references notices.answer_ruling (proposal, action, ruled_by),
  add check (proposal is null or source = 'typed');
create index on notices.decision (proposal) where proposal is not null;
