-- For the page of the audit, which shows the newest lines of everybody.
create index on audit.entry (at desc, id);
