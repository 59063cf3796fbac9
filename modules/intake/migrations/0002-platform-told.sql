-- Whether the platform was told before us, when, under which number and what it said: for those whom it did not hear, a
-- trusted flagger is there. The number and the reporter's own words are sealed.
alter table intake.report
  add column platform_told text not null default 'unsaid'
    check (platform_told in ('yes', 'no', 'none', 'unknown', 'unsaid')),
  add column told_when text not null default 'unsaid' check (told_when in ('days', 'week', 'month', 'longer', 'unsaid')),
  add column platform_answer text not null default 'unsaid'
    check (platform_answer in ('no-answer', 'refused', 'partly', 'came-back', 'other', 'unsaid')),
  add column told_number bytea,
  add column platform_words bytea,
  add constraint report_telling_check check (platform_told = 'yes'
    or (told_when = 'unsaid' and platform_answer = 'unsaid' and told_number is null and platform_words is null));
