-- Who states, withdraws and publishes is somebody of the staff.
alter table notices.independence_statement add foreign key (entered_by) references people.person;
alter table notices.independence_withdrawal add foreign key (withdrawn_by) references people.person;
alter table notices.account_edition add foreign key (published_by) references people.person;
