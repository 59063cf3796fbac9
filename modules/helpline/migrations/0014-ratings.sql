-- How it was, once a conversation is over. A quarter has three numbers and nothing else: no row says who rated what, nor when.
create table helpline.rating_count (
  quarter date not null check (quarter = date_trunc('quarter', quarter)::date),
  word text not null check (word in ('helped', 'a-bit', 'not')),
  ratings integer not null check (ratings > 0),
  primary key (quarter, word)
);

-- A mark of the database, which nobody reads: this conversation was rated. Of how, it says nothing.
create table helpline.rated (
  conversation uuid primary key references helpline.conversation
);

-- What could be better, in a sentence of whoever wrote: it leads back to no conversation and stands beside no rating.
create table helpline.remark (
  id uuid primary key,
  language text not null check (language in ('nl', 'fr', 'de', 'en')),
  sealed bytea not null,
  written_on date not null
);
create index on helpline.remark (written_on, id) where octet_length(sealed) > 0;

-- Only somebody with the words rates, only what is over and was heard, and once.
create function helpline.may_rate(wanted bytea, proof bytea, today date) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from helpline.conversation_of(wanted, proof, today) f where f.is_over
    and exists (select from helpline.taking t where t.conversation = f.conversation)
    and not exists (select from helpline.rated r where r.conversation = f.conversation))
$$;

create function helpline.rate_as_caller(wanted bytea, proof bytea, today date, rating text, remark uuid, sentence bytea)
  returns boolean language plpgsql volatile security definer set search_path = '' as $$
begin
  if not helpline.may_rate(wanted, proof, today) then return false; end if;
  -- Of two who press at once the second waits here, and rates nothing.
  insert into helpline.rated (conversation)
  select f.conversation from helpline.conversation_of(wanted, proof, today) f on conflict do nothing;
  if not found then return false; end if;
  insert into helpline.rating_count (quarter, word, ratings) values (date_trunc('quarter', today)::date, rating, 1)
  on conflict (quarter, word) do update set ratings = rating_count.ratings + 1;
  if sentence is not null then
    insert into helpline.remark (id, language, sealed, written_on)
    select remark, f.language, sentence, today from helpline.conversation_of(wanted, proof, today) f;
  end if;
  return true;
end $$;
