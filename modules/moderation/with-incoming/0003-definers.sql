-- What a login may call acts with the rights of the owner, as everywhere: it needs no rights of its own on the tables of others.
alter function moderation.item_to_decide(uuid) security definer;
alter function moderation.received_between(date, date) security definer;
alter function moderation.sent_by(uuid, date, date) security definer;
