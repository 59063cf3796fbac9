-- In which version of our texts a letter is written: a later one changes nothing of it. BIPT, 22 December 2025, § 31.10.
alter table notices.notice add text_version uuid;
