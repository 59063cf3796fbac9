alter table notices.service add foreign key (added_by) references people.person;
alter table notices.service_version add foreign key (noted_by) references people.person;
alter table notices.contact_point add foreign key (noted_by) references people.person;
alter table notices.contact_point_end add foreign key (ended_by) references people.person;
alter table notices.channel add foreign key (proposed_by) references people.person;
alter table notices.channel_ruling add foreign key (ruled_by) references people.person;
alter table notices.channel_end add foreign key (ended_by) references people.person;
alter table notices.directory_check add foreign key (checked_by) references people.person;
-- The channels took their place.
drop table notices.provider_address_ruling;
drop table notices.provider_address;
