-- Somebody asks what is held about them: found by what the platform calls their content.
create index on moderation.decision (content) where content is not null;
