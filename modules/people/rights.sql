grant usage on schema people to {desk}, {worker}, {keeper};
grant select on all tables in schema people to {desk};
grant insert on all tables in schema people to {desk};
-- Only the owner of the tables says that a world is made up, and what people may be. A vetting is made by the database.
revoke insert on people.demonstration_world, people.role, people.eligibility from {desk};
grant update (last_seen_at) on people.session to {desk};
grant update (counter) on people.passkey to {desk};
grant delete on people.challenge, people.failed_sign_in, people.refused_code to {desk};
grant execute on function people.is_suspended(uuid), people.language_of(uuid) to {desk};
grant execute on function people.missing_trainings(uuid, date) to {desk};
grant execute on function people.letter_about(uuid, uuid) to {worker};
