create schema courses;

create table courses.course (id uuid primary key, title text not null, ended_on date);
create table courses.enrolment (
  id uuid primary key,
  course uuid not null references courses.course,
  -- Sealed; the index finds whoever asks, and is forgotten with the rest.
  participant bytea not null,
  mail_index bytea not null,
  language text not null,
  withdrawn_on date
);
