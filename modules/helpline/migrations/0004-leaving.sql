-- What leaves for the hotline: addresses that nobody looked at, and nothing of whoever turned to the helpline. No verb had written a
-- row of these tables before.
alter table helpline.referral_out
  -- Who carries it holds the key that would check it: a signature proved nothing.
  drop column signature,
  drop constraint referral_out_consent_check,
  drop constraint referral_out_kind_check,
  add constraint referral_out_consent_check check (consent in ('person', 'on-behalf', 'danger')),
  add constraint referral_out_kind_check check (kind in
    ('csam', 'grooming', 'sextortion', 'ncii', 'voyeurism', 'extreme', 'minor-prostitution', 'other')),
  -- Why nobody was asked is kept here, and is none of what is carried.
  add column reason bytea,
  add constraint referral_out_reason_check check ((consent = 'danger') = (reason is not null));
alter table helpline.referral_out rename column address to addresses;
create index on helpline.referral_out (contact);

-- What proves at the hotline that one may ask after it, and opens nothing there; empty where nobody can ask (any more).
alter table helpline.carrying
  add column asks_index bytea not null,
  add column asks_proof bytea not null;
create index on helpline.carrying (carried_on);

-- What came back, in words that the hotline lets whoever reported know.
create table helpline.referral_news (
  referral_out uuid not null references helpline.carrying,
  position integer not null check (position > 0),
  word text not null check (word in ('received', 'being-looked-at', 'illegal', 'not-illegal', 'could-not-tell', 'gone', 'passed-on',
    'refused', 'restricted', 'taken-away', 'moved', 'out-of-remit')),
  told_on date not null,
  primary key (referral_out, position)
);

-- What still has to be carried, so that nobody has to look through everything for it.
create table helpline.open_referral (
  referral_out uuid primary key references helpline.referral_out
);

create function helpline.mark_leaving() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into helpline.open_referral (referral_out) values (new.id);
  return null;
end $$;
create trigger mark_leaving after insert on helpline.referral_out for each row execute function helpline.mark_leaving();

create function helpline.mark_carried() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from helpline.open_referral o where o.referral_out = new.referral_out;
  return null;
end $$;
create trigger mark_carried after insert on helpline.carrying for each row execute function helpline.mark_carried();

-- What was destroyed leaves no more.
create function helpline.forget_leaving() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from helpline.open_referral o where o.referral_out = new.id;
  return null;
end $$;
create trigger forget_leaving after update of addresses on helpline.referral_out
  for each row when (octet_length(new.addresses) = 0) execute function helpline.forget_leaving();
