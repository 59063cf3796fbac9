grant usage on schema helpline to {desk}, {worker}, {keeper};
grant usage on sequence helpline.contact_number to {desk};
grant select on all tables in schema helpline to {desk};
grant insert on helpline.contact, helpline.ending, helpline.record, helpline.record_category, helpline.closure, helpline.note,
  helpline.conversation, helpline.message, helpline.referral_out to {desk};
-- The worker carries what was declared over the bridge. Of the contact behind it, it learns nothing.
grant select (id, recipient, consent, kind, language, address, declared_on, signature) on helpline.referral_out to {worker};
grant select, insert on helpline.carrying to {worker};
-- The keeper asks what is due, empties notes and takes away where somebody lives.
grant select (id, started_at) on helpline.contact to {keeper};
grant select (contact, closed_at) on helpline.closure to {keeper};
grant select (contact, region), update (region) on helpline.record to {keeper};
grant select (contact) on helpline.note to {keeper};
