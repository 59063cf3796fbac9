-- Somebody reported again what was last seen gone: after this sighting nobody knows whether it is there, until somebody looks. By the
-- sighting and the day, for of what the public did only the day is kept.
create table hotline.reported_again (
  sighting uuid primary key references hotline.sighting,
  report uuid not null,
  reported_on date not null
);
