grant usage on schema helpline to {desk}, {worker};
grant select, insert on helpline.counsellor, helpline.contact, helpline.contact_category, helpline.conversation,
  helpline.message, helpline.note, helpline.referral_out to {desk};
grant select on helpline.carrying to {desk};
-- The worker carries what was declared over the bridge. Of the contact behind it, it learns nothing.
grant select (id, recipient, consent, kind, language, address, declared_on, signature) on helpline.referral_out to {worker};
grant select, insert on helpline.carrying to {worker};
