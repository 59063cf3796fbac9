-- Which service of the provider a notice is about, as whoever prepared it said: Instagram is not Meta Platforms Ireland Limited.
alter table notices.notice
  add service uuid,
  add foreign key (service, provider) references notices.service (id, provider);
-- The account names it too, from here on: every year is counted anew.
insert into notices.year_to_count (year)
select distinct extract(year from at at time zone 'Europe/Brussels')::integer from notices.dispatch where outcome = 'sent';
