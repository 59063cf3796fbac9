-- Which versions of what the desk works by somebody followed: of the step plan, the guidance, the grounds of the legal sheet.
-- BIPT, 22 December 2025, § 31.10. A later version changes nothing here.
create table hotline.assessment_version (
  assessment uuid not null references hotline.assessment,
  version uuid not null,
  primary key (assessment, version)
);
