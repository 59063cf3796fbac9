-- A page on which a provider answers one notice with a press, without an account. Its link stands in our letter and nowhere
-- else: the books hold a mark that finds it, and what it shows sealed to a key that comes out of the link. Another one is
-- opened only once the one before has ended.
alter table notices.notice_item add unique (id, notice);
create table notices.answer_page (
  notice uuid not null references notices.approval,
  serial integer not null check (serial > 0),
  serial_before integer generated always as (nullif(serial - 1, 0)) stored,
  mark bytea not null unique,
  shown bytea not null,
  opened_at timestamptz not null,
  primary key (notice, serial)
);
-- Somebody at the desk ended it, or confirmed another address for the provider.
create table notices.answer_page_end (
  notice uuid not null,
  serial integer not null,
  reason text not null check (reason in ('by-hand', 'address-changed')),
  ended_by uuid not null,
  ended_at timestamptz not null,
  primary key (notice, serial),
  foreign key (notice, serial) references notices.answer_page
);
alter table notices.answer_page add foreign key (notice, serial_before) references notices.answer_page_end;

-- A press. An item is answered once; that somebody is still looking may stand before it, once.
create table notices.page_answer (
  id uuid primary key,
  notice uuid not null,
  serial integer not null,
  notice_item uuid not null,
  choice text not null check (choice in ('removed', 'already-removed', 'disabled', 'geo-blocked', 'age-restricted',
    'refused-lawful', 'refused-insufficient', 'not-ours', 'looking')),
  is_final boolean not null generated always as (choice <> 'looking') stored,
  words bytea,
  pressed_at timestamptz not null,
  foreign key (notice, serial) references notices.answer_page,
  foreign key (notice_item, notice) references notices.notice_item (id, notice),
  unique (notice_item, is_final),
  check (words is not null or choice not in ('refused-lawful', 'refused-insufficient', 'not-ours'))
);
create index on notices.page_answer (notice);

alter table notices.acknowledgement
  add pressed uuid references notices.page_answer,
  drop constraint acknowledgement_source_check,
  add constraint acknowledgement_source_check check (source in ('typed', 'reply', 'link')),
  add check ((source = 'link') = (pressed is not null));
alter table notices.decision
  add pressed uuid unique references notices.page_answer,
  drop constraint decision_source_check,
  add constraint decision_source_check check (source in ('typed', 'reply', 'link')),
  add check ((source = 'link') = (pressed is not null));
alter table notices.complaint
  drop constraint complaint_action_check,
  add constraint complaint_action_check check (action in ('geo-blocked', 'age-restricted', 'demoted', 'labelled', 'partial',
    'refused-lawful', 'refused-insufficient', 'not-ours', 'no-answer'));

-- The public site may call these two and read no table. A link holds for half a year.
create function notices.answer_page_of(link bytea, moment timestamptz)
  returns table (notice uuid, serial integer, shown bytea, over boolean, items jsonb)
  language sql stable security definer set search_path = '' as $$
  select p.notice, p.serial, p.shown,
    e.notice is not null or p.opened_at < moment - interval '180 days' or octet_length(p.shown) = 0,
    (select jsonb_agg(jsonb_build_object('number', i.number, 'answered', coalesce(f.choice, d.action), 'looking', l.id is not null)
       order by i.number)
     from notices.notice_item i
     left join notices.page_answer f on f.notice_item = i.id and f.is_final
     left join notices.page_answer l on l.notice_item = i.id and not l.is_final
     left join lateral (
       select x.action from notices.decision x where x.notice_item = i.id order by x.turn desc limit 1
     ) d on d.action <> 'no-answer'
     where i.notice = p.notice)
  from notices.answer_page p
  left join notices.answer_page_end e on e.notice = p.notice and e.serial = p.serial
  where p.mark = link
$$;

-- Two presses, and a press and the end of the page, wait for one another at the row of the page.
create function notices.press_answer(link bytea, wanted integer, answer uuid, pressed text, said bytea, moment timestamptz)
  returns table (notice uuid, outcome text)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  page notices.answer_page;
  line uuid;
begin
  select p.* into page from notices.answer_page p where p.mark = link for update;
  if not found then return; end if;
  notice := page.notice;
  select i.id into line from notices.notice_item i where i.notice = page.notice and i.number = wanted;
  outcome := case
    when page.opened_at < moment - interval '180 days' or octet_length(page.shown) = 0
      or exists (select from notices.answer_page_end e where e.notice = page.notice and e.serial = page.serial) then 'over'
    when line is null then 'no-such-item'
    when exists (select from notices.page_answer a where a.notice_item = line and (a.is_final or pressed = 'looking')) then 'before'
    else 'taken'
  end;
  if outcome = 'taken' then
    insert into notices.page_answer (id, notice, serial, notice_item, choice, words, pressed_at)
    values (answer, page.notice, page.serial, line, pressed, said, moment);
  end if;
  return next;
end $$;
