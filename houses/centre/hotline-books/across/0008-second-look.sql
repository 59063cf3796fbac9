alter table hotline.second_look add foreign key (taken_by) references people.person;
