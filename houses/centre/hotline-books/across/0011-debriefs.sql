alter table hotline.debrief
  add foreign key (person) references people.person,
  add foreign key (recorded_by) references people.person;
