grant usage on schema courses to {desk}, {keeper};
grant select, insert, update on all tables in schema courses to {desk};
grant select (id, ended_on) on courses.course to {keeper};
grant select (id, course, withdrawn_on), update (mail_index) on courses.enrolment to {keeper};
