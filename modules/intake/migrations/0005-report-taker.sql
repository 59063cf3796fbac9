-- Reports told by phone or at the door, and who of the desk wrote them down; the report has the day.
alter table intake.report
  drop constraint report_channel_check,
  add constraint report_channel_check check (channel in ('form', 'interface', 'desk', 'phone', 'in-person'));

create table intake.report_taker (
  report uuid primary key references intake.report,
  taken_by uuid not null
);

-- No login that cannot say who took it writes a report that was told: the public site cannot.
create function intake.insist_on_taker() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from intake.report_taker t where t.report = new.id) then
    raise exception 'nobody took this report';
  end if;
  return null;
end $$;
create constraint trigger it_was_taken after insert on intake.report deferrable initially deferred
  for each row when (new.channel in ('phone', 'in-person')) execute function intake.insist_on_taker();
