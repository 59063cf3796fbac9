-- Step plans beside a support case, written by the product as the lists of the networks are: each version from one day to another,
-- never changed. What was begun by a version goes on by it.
create table helpline.step_plan (
  plan text not null check (plan ~ '^[a-z-]+$'),
  version integer not null check (version > 0),
  holds_from date,
  holds_until date,
  primary key (plan, version),
  check (holds_until >= holds_from)
);
create table helpline.plan_step (
  plan text not null,
  version integer not null,
  step text not null check (step ~ '^[a-z-]+$'),
  position integer not null check (position > 0),
  primary key (plan, version, step),
  unique (plan, version, position),
  foreign key (plan, version) references helpline.step_plan
);

-- A support case goes by a plan, once by each.
create table helpline.begun_plan (
  support uuid not null references helpline.support,
  plan text not null,
  version integer not null,
  begun_by uuid not null,
  begun_at timestamptz not null,
  primary key (support, plan),
  unique (support, plan, version),
  foreign key (plan, version) references helpline.step_plan
);
-- Who ticked which step, once; only a step of the version that was begun.
create table helpline.ticked_step (
  support uuid not null,
  plan text not null,
  version integer not null,
  step text not null,
  ticked_by uuid not null,
  ticked_at timestamptz not null,
  primary key (support, plan, step),
  foreign key (support, plan, version) references helpline.begun_plan (support, plan, version),
  foreign key (plan, version, step) references helpline.plan_step
);

create trigger insist_on_open before insert on helpline.begun_plan for each row execute function helpline.insist_on_open();
create trigger insist_on_open before insert on helpline.ticked_step for each row execute function helpline.insist_on_open();

create function helpline.check_plan() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select from helpline.step_plan p
    where p.plan = new.plan and p.version = new.version
      and (new.begun_at at time zone 'Europe/Brussels')::date
        between coalesce(p.holds_from, '-infinity'::date) and coalesce(p.holds_until, 'infinity'::date)
  ) then
    raise exception 'plan-does-not-hold' using errcode = 'VH046';
  end if;
  return new;
end $$;
create trigger check_plan before insert on helpline.begun_plan for each row execute function helpline.check_plan();
