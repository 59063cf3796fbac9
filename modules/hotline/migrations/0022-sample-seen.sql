-- Whoever looks again for the sample of a quarter is asked what an ordinary look is asked. What is compared stays the outcome, the
-- kind and whether it is baseline: none of this is counted for or against anybody.
alter table hotline.sample_look
  add column media text check (media in ('image', 'video', 'mixed', 'audio', 'text')),
  add column pieces integer check (pieces > 0),
  add column victims integer check (victims >= 0),
  add column child_modelling text check (child_modelling in ('yes', 'no', 'unknown')),
  add column years integer check (years between 0 and 120),
  add constraint years_as_the_age_band
    check (years is null or age_band = 'not-determined' or (age_band = 'adult') = (years >= 18)),
  add constraint nothing_is_seen_of_what_is_gone
    check (way = 'seen' or num_nonnulls(media, pieces, victims, child_modelling, years) = 0);
