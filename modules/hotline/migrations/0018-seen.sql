-- What whoever looked may say more: what the address holds, how many of them and of how many victims, whether it is child
-- modelling, an age in years. None of it decides where an item goes, so that none of it stands in the finding.
alter table hotline.assessment
  -- Made by the person shown: without pressure, under pressure, or nobody knows which.
  drop constraint assessment_self_generated_check,
  add constraint assessment_self_generated_check
    check (self_generated in ('no', 'voluntary', 'coerced', 'yes', 'unknown')),
  add media text check (media in ('image', 'video', 'mixed', 'audio', 'text')),
  add pieces integer check (pieces > 0),
  add victims integer check (victims >= 0),
  add child_modelling text check (child_modelling in ('yes', 'no', 'unknown')),
  add years integer check (years between 0 and 120),
  add constraint years_as_the_age_band
    check (years is null or age_band = 'not-determined' or (age_band = 'adult') = (years >= 18));
-- Whoever looks at it again for the sample of a quarter has the same answers.
alter table hotline.sample_look
  drop constraint sample_look_self_generated_check,
  add constraint sample_look_self_generated_check
    check (self_generated in ('no', 'voluntary', 'coerced', 'yes', 'unknown'));
