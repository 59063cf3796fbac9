-- The coordinator's overview counts the last twelve weeks; it reads no other day.
create index on hotline.case_report (joined_on, report) where why <> 'by-hand';
create index on hotline.caseless_report (heard_on, report);
