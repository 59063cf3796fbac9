-- The helpline's own logins, which connect to no other books; and no login of other books connects here.
grant usage on schema helpline to vigie_helpline_desk, vigie_helpline_worker;
grant select, insert on helpline.counsellor, helpline.contact, helpline.contact_category, helpline.conversation,
  helpline.message, helpline.note, helpline.referral_out to vigie_helpline_desk;
grant select on helpline.carrying to vigie_helpline_desk;

-- The worker carries what was declared over the bridge. Of the contact behind it, it learns nothing.
grant select (id, recipient, consent, kind, language, address, declared_on, signature) on helpline.referral_out
  to vigie_helpline_worker;
grant select, insert on helpline.carrying to vigie_helpline_worker;
