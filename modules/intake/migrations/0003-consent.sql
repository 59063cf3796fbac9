-- Whom a reporter lets us pass words and contact on to. Both given and taken back are rows; what was taken back stays so.
create table intake.consent (
  report uuid not null references intake.report,
  receiver text not null check (receiver in ('police', 'helpline', 'institute')),
  given_on date not null,
  primary key (report, receiver)
);
create table intake.consent_withdrawal (
  report uuid not null,
  receiver text not null,
  withdrawn_on date not null,
  primary key (report, receiver),
  foreign key (report, receiver) references intake.consent
);

create function intake.mailbox_consents(wanted bytea, proof bytea)
  returns table (receiver text, given_on date, withdrawn_on date)
  language sql stable security definer set search_path = '' as $$
  select c.receiver, c.given_on, w.withdrawn_on
  from intake.report r join intake.consent c on c.report = r.id
    left join intake.consent_withdrawal w on w.report = c.report and w.receiver = c.receiver
  where r.receipt_index = wanted and r.receipt_verifier = proof
  order by c.receiver
$$;
