-- A line of the audit names a person who is there.
alter table audit.entry add foreign key (actor) references people.person;
