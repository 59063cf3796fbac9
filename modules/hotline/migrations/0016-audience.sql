-- Who can see it where it is. What a person decides to let others into is not shown to the public: recital 14 DSA. What passes
-- between people in private lies outside the part of the DSA about platforms. A trace that does not say it, says nothing.
alter table hotline.trace
  alter audience drop default,
  alter audience drop not null,
  drop constraint trace_audience_check,
  add constraint trace_audience_check check (audience in ('public', 'profile', 'group', 'private', 'not-determined'));
