-- What a coordinator asks beside the fixed record: each giving of answers names the version of the questions that it answers, and
-- is read with that version for ever. Once the record is closed, only with a reason.
create table helpline.answering (
  contact uuid not null references helpline.contact,
  nth integer not null check (nth > 0),
  nth_before integer generated always as (nullif(nth - 1, 0)) stored,
  form uuid not null,
  reason text check (reason in ('typed-wrong', 'heard-later', 'caller-asked', 'checked')),
  given_by uuid not null,
  given_at timestamptz not null,
  primary key (contact, nth),
  foreign key (contact, nth_before) references helpline.answering (contact, nth)
);

-- Nothing has to be answered: where there is no row, nothing was said. What is personal, and whatever somebody wrote, is sealed.
create table helpline.answer (
  id uuid primary key,
  contact uuid not null,
  nth integer not null,
  question text not null,
  value jsonb,
  sealed bytea,
  unique (contact, nth, question),
  foreign key (contact, nth) references helpline.answering,
  check (num_nonnulls(value, sealed) = 1)
);

-- The mark of the open record is held while answers are given, as for a version of the record.
create trigger check_version before insert on helpline.answering for each row execute function helpline.check_version();

-- What a text says in every language; where it is whole, nothing of it is empty.
create function helpline.is_in_words(said jsonb, longest integer, whole boolean) returns boolean
  language sql immutable set search_path = '' as $$
  select coalesce(said ?& array['nl', 'fr', 'de', 'en'] and (
    select count(*) = 4 and bool_and(jsonb_typeof(one.text) = 'string' and length(one.text #>> '{}') <= longest
      and (not whole or one.text #>> '{}' <> ''))
    from jsonb_each(said) as one (language, text)
  ), false)
$$;

-- A question as an editor may write it. What somebody writes freely is always personal, and no question can be made a duty.
create function helpline.is_question(asked jsonb, whole boolean) returns boolean
  language sql immutable set search_path = '' as $$
  select coalesce(
    asked ->> 'key' ~ '^[a-z0-9-]{1,40}$'
    and asked ->> 'type' in ('short-text', 'long-text', 'one-of', 'several-of', 'yes-no', 'number', 'day', 'month')
    and asked - array['key', 'type', 'personal', 'label', 'help', 'choices', 'longest', 'least', 'most'] = '{}'
    and jsonb_typeof(asked -> 'personal') = 'boolean'
    and (asked ->> 'type' not in ('short-text', 'long-text') or (asked -> 'personal')::boolean)
    and helpline.is_in_words(asked -> 'label', 200, whole)
    and helpline.is_in_words(asked -> 'help', 500,
      whole and (asked -> 'help') <> '{"nl": "", "fr": "", "de": "", "en": ""}'::jsonb)
    and (asked ->> 'type' in ('short-text', 'long-text')) = (jsonb_typeof(asked -> 'longest') = 'number')
    and coalesce((asked ->> 'longest')::integer between 1 and 5000, true)
    and (asked ->> 'type' = 'number' or num_nonnulls(asked ->> 'least', asked ->> 'most') = 0)
    and coalesce((asked ->> 'least')::integer <= (asked ->> 'most')::integer, true)
    and (asked ->> 'type' in ('one-of', 'several-of')) = (jsonb_array_length(asked -> 'choices') > 0)
    and (
      select count(*) <> 1 and count(*) <= 12 and count(distinct one ->> 'key') = count(*)
        and coalesce(bool_and(one ->> 'key' ~ '^[a-z0-9-]{1,40}$' and helpline.is_in_words(one -> 'label', 200, whole)), true)
      from jsonb_array_elements(asked -> 'choices') as one
    ), false)
$$;
create function helpline.are_questions(content jsonb, whole boolean) returns boolean
  language sql immutable security definer set search_path = '' as $$
  select coalesce(jsonb_typeof(content -> 'questions') = 'array' and content - 'questions' = '{}' and (
    select count(*) <= 10 and count(distinct one ->> 'key') = count(*) and coalesce(bool_and(helpline.is_question(one, whole)), true)
    from jsonb_array_elements(content -> 'questions') as one
  ), false)
$$;

-- Whether an answer that is not sealed is one that the question allows.
create function helpline.fits_question(asked jsonb, answer jsonb) returns boolean
  language sql stable security definer set search_path = '' as $$
  select coalesce(case asked ->> 'type'
    when 'yes-no' then jsonb_typeof(answer) = 'boolean'
    when 'one-of' then answer in (select one -> 'key' from jsonb_array_elements(asked -> 'choices') as one)
    when 'several-of' then (
      select count(*) > 0 and count(distinct said) = count(*)
        and bool_and(said in (select one -> 'key' from jsonb_array_elements(asked -> 'choices') as one))
      from jsonb_array_elements(answer) as said
    )
    when 'number' then jsonb_typeof(answer) = 'number' and answer #>> '{}' ~ '^-?[0-9]{1,9}$'
      and (answer #>> '{}')::integer >= coalesce((asked ->> 'least')::integer, -999999999)
      and (answer #>> '{}')::integer <= coalesce((asked ->> 'most')::integer, 999999999)
    when 'day' then answer #>> '{}' ~ '^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$' and (answer #>> '{}')::date is not null
    when 'month' then answer #>> '{}' ~ '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$'
  end, false)
$$;
