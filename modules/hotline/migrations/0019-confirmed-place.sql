-- What was proposed out of the address and the list of providers, and somebody checked.
alter table hotline.trace
  drop constraint trace_source_check,
  add constraint trace_source_check check (source in ('analyst', 'proposal'));
