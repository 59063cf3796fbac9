-- How a case came about of which nobody reported anything. A case without a row here was opened by a report.
create table hotline.case_origin (
  "case" uuid primary key references hotline.case,
  origin text not null check (origin in ('partner', 'helpline', 'list', 'own-search')),
  -- The country of the hotline that passed it on, and what it or a list calls it.
  partner text check (partner ~ '^[A-Z]{2}$'),
  their_reference text check (length(their_reference) between 1 and 100),
  -- What was searched for, and the case that it followed from: the mandate knows no other search.
  search text check (search in ('where-from', 'back-again', 'same-place')),
  from_case uuid references hotline.case,
  found_by uuid not null,
  eligibility uuid not null,
  noted_at timestamptz not null,
  check ((origin = 'partner') = (partner is not null)),
  check ((origin = 'own-search') = (search is not null)),
  check ((origin = 'own-search') = (from_case is not null)),
  check (origin <> 'own-search' or their_reference is null),
  check (from_case <> "case")
);
-- For the numbers of a year and of the last weeks.
create index on hotline.case (opened_on);
