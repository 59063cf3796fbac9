-- Who took a report that was told is somebody of the staff.
alter table intake.report_taker add foreign key (taken_by) references people.person;
