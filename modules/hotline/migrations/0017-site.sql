-- What sort of place it is, whether it asks for money and how, what it takes to come in, and from which page one has to come:
-- the words of the partner exchange. Nothing stands there that nobody said.
alter table hotline.trace
  add site_type text check (site_type in ('website', 'file-host', 'image-store', 'image-board', 'forum', 'banner-site',
    'link-site', 'social-network', 'redirector', 'web-archive', 'search-provider', 'image-host', 'blog', 'not-applicable')),
  add commerciality text check (commerciality in ('commercial', 'non-commercial', 'not-determined')),
  add payment text[] not null default '{}' check (payment <@ array['amex', 'diners', 'mastercard', 'visa', 'paypal',
    'western-union', 'bitcoin', 'liberty-reserve', 'sms', 'email', 'other']),
  add access text check (access in ('open', 'account', 'password', 'invitation', 'paid', 'hidden-network')),
  -- Another address, sealed as that of the item.
  add referrer bytea,
  add constraint paid_only_where_commercial check (payment = '{}' or commerciality is not distinct from 'commercial');
