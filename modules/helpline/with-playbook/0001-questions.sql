-- The questions are a document like any other that a house works by: versions, proposed by one and agreed on by another.
alter table playbook.version add constraint questions_say_what_they_must
  check (kind <> 'contact-questions' or helpline.are_questions(content, complete));
alter table helpline.answering add foreign key (form) references playbook.version;

-- Answers are given to what was published, and to nothing that only waits.
create function helpline.check_answering() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select from playbook.version v join playbook.ruling r on r.version = v.id
    where v.id = new.form and v.kind = 'contact-questions' and r.way = 'confirmed'
  ) then
    raise exception 'not-published' using errcode = 'VH071';
  end if;
  return new;
end $$;
create trigger check_answering before insert on helpline.answering for each row execute function helpline.check_answering();

-- Each answers a question of that version, as the question allows; what is personal comes sealed, and no longer than it may be.
create function helpline.check_answer() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  asked jsonb;
begin
  select one into asked
  from helpline.answering a join playbook.version v on v.id = a.form, jsonb_array_elements(v.content -> 'questions') as one
  where a.contact = new.contact and a.nth = new.nth and one ->> 'key' = new.question;
  if asked is null or (asked -> 'personal')::boolean <> (new.sealed is not null)
    or (new.value is not null and not helpline.fits_question(asked, new.value))
    or length(new.sealed) > 500 + 6 * coalesce((asked ->> 'longest')::integer, 500) then
    raise exception 'answer-not-so' using errcode = 'VH072';
  end if;
  return new;
end $$;
create trigger check_answer before insert on helpline.answer for each row execute function helpline.check_answer();
