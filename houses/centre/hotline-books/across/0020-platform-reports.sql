alter table notices.dispatch_ruling add foreign key (ruled_by) references people.person;
