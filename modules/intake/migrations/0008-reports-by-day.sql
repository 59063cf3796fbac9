-- What was said of the platform is counted for twelve weeks and for a year, in the index alone.
create index on intake.report (received_on) include (channel, platform_told, told_when, platform_answer);
drop index intake.report_received_on_idx;
