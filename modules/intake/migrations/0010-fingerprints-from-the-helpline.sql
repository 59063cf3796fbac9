-- The helpline hands over the fingerprint of a picture too, alone or beside addresses.
alter table intake.report
  drop constraint report_of_helpline_check,
  add constraint report_of_helpline_check check (channel <> 'helpline'
    or (brings <@ '{address,fingerprint}' and contact is null and place = 'unsaid' and concerned = 'unsaid' and age_band = 'unsaid'
      and platform_told = 'unsaid' and octet_length(mailbox_key) = 0));
