-- Somebody is in danger now and a case manager calls the emergency services. That is an alert at the desk until somebody else says
-- that they have seen it: nobody is alone with it, and nobody answers their own.
create table helpline.dispatch (
  id uuid primary key,
  contact uuid not null references helpline.contact,
  called_by uuid not null,
  called_at timestamptz not null,
  unique (id, called_by)
);
create index on helpline.dispatch (contact);

-- What was said to the services, when, and under which number they have it.
create table helpline.dispatch_note (
  id uuid primary key,
  dispatch uuid not null references helpline.dispatch,
  said bytea not null,
  reference bytea,
  written_by uuid not null,
  written_at timestamptz not null
);
create index on helpline.dispatch_note (dispatch);

create table helpline.second_person (
  dispatch uuid primary key,
  called_by uuid not null,
  seen_by uuid not null,
  seen_at timestamptz not null,
  foreign key (dispatch, called_by) references helpline.dispatch (id, called_by),
  check (seen_by <> called_by)
);

-- What no second person has seen yet.
create table helpline.open_dispatch (
  dispatch uuid primary key references helpline.dispatch
);

create function helpline.mark_dispatched() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into helpline.open_dispatch (dispatch) values (new.id);
  return null;
end $$;
create trigger mark_dispatched after insert on helpline.dispatch for each row execute function helpline.mark_dispatched();

create function helpline.mark_seen() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from helpline.open_dispatch o where o.dispatch = new.dispatch;
  return null;
end $$;
create trigger mark_seen after insert on helpline.second_person for each row execute function helpline.mark_seen();
