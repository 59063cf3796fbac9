-- Beside the decision itself the platform may be handed the text for whoever put the content there: two calls, each once.
alter table moderation.hook_call add column event text not null default 'decision' check (event in ('decision', 'uploader'));
alter table moderation.hook_call alter column event drop default;
alter table moderation.hook_call drop constraint hook_call_pkey, add primary key (decision, event, attempt);
drop index moderation.one_call_succeeds;
create unique index one_call_succeeds on moderation.hook_call (decision, event) where outcome = 'accepted';
