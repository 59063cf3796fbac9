-- Somebody supported here is referred to a body that the directory names. What it is told stands in declared columns and nowhere else.
create table helpline.onward_referral (
  id uuid primary key,
  support uuid not null references helpline.support,
  body text not null check (body ~ '^[a-z0-9-]+$'),
  called bytea not null,
  reach bytea not null,
  wanted bytea not null,
  age_band text check (age_band in ('0-4', '5-11', '12-15', '16-18', '19-25', '26-up')),
  language text check (language in ('nl', 'fr', 'de', 'en', 'other')),
  referred_by uuid not null,
  referred_at timestamptz not null
);
create index on helpline.onward_referral (support);

-- Whether it may: the person was asked, said yes, or no (any more), or nobody was asked because of danger, with the reason.
create table helpline.onward_consent (
  id uuid primary key,
  referral uuid not null references helpline.onward_referral,
  word text not null check (word in ('asked', 'given', 'withdrawn', 'overridden')),
  giver text check (giver in ('person', 'guardian', 'both')),
  reason bytea,
  said_by uuid not null,
  said_at timestamptz not null,
  check ((word = 'given') = (giver is not null)),
  check ((word = 'overridden') = (reason is not null))
);
create index on helpline.onward_consent (referral);

-- How far it is.
create table helpline.onward_progress (
  referral uuid not null references helpline.onward_referral,
  word text not null check (word in ('in-progress', 'accepted', 'rejected', 'done', 'revoked')),
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (referral, word)
);

-- How it stands, marked by the database alone: of two who go on at once the second meets what the first did.
create table helpline.onward_now (
  referral uuid primary key references helpline.onward_referral,
  consent text,
  progress text
);

create trigger insist_on_open before insert on helpline.onward_referral for each row execute function helpline.insist_on_open();
create function helpline.mark_onward() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into helpline.onward_now (referral) values (new.id);
  return null;
end $$;
create trigger mark_onward after insert on helpline.onward_referral for each row execute function helpline.mark_onward();

create function helpline.mark_consent() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update helpline.onward_now n set consent = new.word
  where n.referral = new.referral and (coalesce(n.consent, 'none'), new.word) in (
    ('none', 'asked'), ('none', 'overridden'), ('asked', 'given'), ('asked', 'withdrawn'), ('asked', 'overridden'),
    ('given', 'withdrawn'), ('withdrawn', 'asked'), ('withdrawn', 'overridden'), ('overridden', 'given'), ('overridden', 'withdrawn'));
  if not found then
    raise exception 'consent-not-so' using errcode = 'VH047';
  end if;
  return null;
end $$;
create trigger mark_consent after insert on helpline.onward_consent for each row execute function helpline.mark_consent();

-- Nothing goes and nothing goes on without a yes, or without the danger that stands in its place; what was taken back can only end.
create function helpline.mark_progress() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update helpline.onward_now n set progress = new.word
  where n.referral = new.referral and (coalesce(n.progress, 'none'), new.word) in (
      ('none', 'in-progress'), ('none', 'revoked'), ('in-progress', 'accepted'), ('in-progress', 'rejected'),
      ('in-progress', 'revoked'), ('accepted', 'done'), ('accepted', 'revoked'))
    and (new.word in ('rejected', 'revoked') or n.consent in ('given', 'overridden'));
  if not found then
    raise exception 'progress-not-so' using errcode = 'VH048';
  end if;
  return null;
end $$;
create trigger mark_progress after insert on helpline.onward_progress for each row execute function helpline.mark_progress();
