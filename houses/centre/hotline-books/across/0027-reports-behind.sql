-- The reports of the case of a notice: whoever writes about it names none of their senders.
create function notices.reports_behind(which uuid) returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select r.report from hotline.case_report r join notices.notice n on n."case" = r."case" where n.id = which
$$;
