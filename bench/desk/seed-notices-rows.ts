import { BIG_CASE, type Plan } from './plan.ts'

const FILLER = `decode(repeat(md5('filler'), 6), 'hex')`
const GROUNDS = `[{"country":"BE","instrument":"Strafwetboek","article":"417/44","title":"Beelden van seksueel misbruik","directiveArticle":5}]`

/** The sort of a notice: of the open cases some are to be approved, pasted, sent again, answered; nearly all others are over. */
const drawNotices = ({ today }: Plan): string => `
  create temporary table seeded_notice as
  select pg_temp.id('notice', number) as id, id as "case", number, day, kind, is_open, first, second,
    case when number = ${BIG_CASE} then 'unanswered'
      when not is_open then case when number % 90 = 1 then 'withdrawn' when number % 2000 = 5 then 'unanswered' else 'decided' end
      else (array['waiting', 'to-paste', 'failed', 'unanswered', 'unanswered'])[1 + (number / 15) % 5] end as sort,
    least(day + 4, date '${today}' - 1) + time '10:00' as at
  from seeded c
  where number % 5 < 3 and (not is_open and number % 5 < 2 or number % 15 = 2 or number = ${BIG_CASE});
  create index on seeded_notice (id);
  analyze seeded_notice;`

const fillNotices = ({ providers, staff, cases }: Plan): string => `
  insert into notices.notice (id, reference, "case", provider, kind, standing, notifier, language, explanation, legal_grounds,
    good_faith_version, rule, rules_version, prepared_by, eligibility, prepared_at)
  select id, 'VIG-' || to_char(day, 'YYYY') || '-' || lpad(number::text, 6, '0'), "case",
    case sort when 'to-paste' then '${providers.form}'::uuid else '${providers.mail}'::uuid end, kind, 'trusted', 'entity',
    'en', ${FILLER}, '${GROUNDS}', '2026-1', 'platform-in-the-union', '2026-1', first, '${staff.eligibility}', at
  from seeded_notice;
  select setval('notices.notice_number', ${cases});
  insert into notices.notice_item (id, notice, number, item, verdict, standing, area, address, observed_at, article, nature, age_band, act)
  select pg_temp.id('line' || i.number, i.case_number), n.id, i.number, i.id, pg_temp.id('verdict' || i.number, i.case_number), 'trusted', 'inside', ${FILLER}, n.at, '417/44', 'real',
    'pre-pubescent', 'lascivious-exhibition'
  from seeded_notice n join seeded_item i on i."case" = n."case" where i.looks = 2;
  insert into notices.ruling (notice, way)
  select id, case sort when 'withdrawn' then sort else 'approved' end from seeded_notice where sort <> 'waiting';
  insert into notices.withdrawal (notice, withdrawn_by, withdrawn_at)
  select id, first, at from seeded_notice where sort = 'withdrawn';
  insert into notices.approval (notice, prepared_by, approved_by, eligibility, approved_at)
  select id, first, second, '${staff.eligibility}', at from seeded_notice where sort not in ('waiting', 'withdrawn');
  insert into notices.dispatch (id, notice, attempt, channel, outcome, message_id, at)
  select pg_temp.id('dispatch', number), id, 1, 'mail', case sort when 'failed' then 'failed' else 'sent' end,
    '<' || id || '@vigie.example>', at
  from seeded_notice where sort in ('failed', 'unanswered', 'decided');
  insert into notices.acknowledgement (notice, source, recorded_by, acknowledged_at)
  select id, 'typed', first, at + interval '5 hours' from seeded_notice where sort = 'decided';
  insert into notices.reply (id, notice, message_id, digest, sort, to_read, sealed, received_at)
  select pg_temp.id('reply', number), id, '<reply-' || id || '@provider.example>', md5(id::text), 'answer', sort = 'unanswered', ${FILLER}, at + interval '6 hours'
  from seeded_notice where sort = 'decided' and number % 3 = 0 or sort = 'unanswered' and number % 10 = 0;
  insert into notices.decision (id, notice_item, turn, action, redress, source, recorded_by, decided_at)
  select pg_temp.id('decision' || l.number, n.number), l.id, 1, case l.number % 5 when 0 then 'disabled' else 'removed' end, false, 'typed',
    n.first, n.at + interval '30 hours'
  from notices.notice_item l join seeded_notice n on n.id = l.notice where n.sort = 'decided';
  insert into notices.reminder (notice, rung, ladder, step, message_id, at)
  select n.id, r.rung, '2026-1', r.step, null, n.at + r.after
  from seeded_notice n, (values (1, 'ask-acknowledgement', interval '1 day'), (2, 'ask-decision', '3 days'),
    (3, 'tell-coordinator', '7 days')) as r (rung, step, after)
  where n.sort = 'unanswered' or n.sort = 'decided' and n.number % 5 = 1 and r.rung = 1;
  insert into notices.stray_mail (id, message_id, reason, sealed, received_at)
  select pg_temp.id('stray', number), '<stray-' || id || '@provider.example>', 'no-reference', ${FILLER}, at
  from seeded_notice where number % 200 = 2;
  insert into notices.stray_mail_filing (stray_mail, way, reply, filed_by, filed_at)
  select pg_temp.id('stray', number), 'answer', pg_temp.id('filed', number), first, at from seeded_notice
  where number % 200 = 2 and not is_open;`

const fillReferrals = ({ staff }: Plan): string => `
  create temporary table seeded_referral as
  select pg_temp.id('referral', number) as id, id as "case", number, day, is_open, first, second from seeded
  where number % 5 < 3 and (number % 4 = 0 and not is_open or number % 12 = 2 and is_open or number = ${BIG_CASE});
  insert into hotline.referral (id, "case", recipient_sort, recipient, rule, rules_version, packet, packet_digest, prepared_by,
    prepared_at)
  select id, "case", 'inhope', 'NL', 'hosted-abroad', '2026-1', ${FILLER}, sha256(uuid_send(id)), first, day + time '12:00'
  from seeded_referral;
  insert into hotline.referral_item (referral, item, verdict)
  select r.id, i.id, pg_temp.id('verdict' || i.number, i.case_number) from seeded_referral r join seeded_item i on i."case" = r."case"
  where i.looks = 2;
  insert into hotline.referral_ruling (referral, way)
  select id, 'approved' from seeded_referral where not is_open or number % 2 = 0;
  insert into hotline.referral_approval (referral, prepared_by, approved_by, eligibility, approved_at)
  select r.id, r.first, r.second, '${staff.eligibility}', r.day + time '13:00'
  from seeded_referral r join hotline.referral_ruling g on g.referral = r.id;
  insert into hotline.hand_over (referral, handed_over_by, handed_over_at, way)
  select id, second, day + time '14:00', 'portal' from seeded_referral where not is_open;`

/** Eight lines of the audit for each case, and as much of the outbox as six facts leave that everybody took. */
const fillTraces = ({ cases }: Plan): string => `
  insert into audit.entry (id, at, actor_kind, actor, act, subject, purpose)
  select pg_temp.id('audit' || n, c.number), c.day + n * interval '3 hours', 'person', c.first, 'hotline.read-case', 'case:' || c.id, 'follow-up'
  from seeded c, generate_series(1, 8) as n;
  insert into outbox.fact (name, body)
  select 'hotline.case-closed', jsonb_build_object('case', pg_temp.id('case', i)) from generate_series(1, ${cases}) as i,
    generate_series(1, 6);
  delete from outbox.fact;`

/** What the triggers would have marked, by the definition of each mark. */
const MARKS = `
  insert into hotline.waiting_report (report, heard_on) select report, heard_on from hotline.caseless_report;
  insert into hotline.open_case ("case", number) select id, number from seeded where is_open;
  insert into hotline.referral_under_way (referral) select id from seeded_referral where is_open;
  insert into notices.open_notice (notice, reference, items, undecided, sent_at, climbed)
  select n.id, n.reference, l.items, l.items, d.at,
    coalesce((select max(r.rung) from notices.reminder r where r.notice = n.id), 0)
  from seeded_notice s
  join notices.notice n on n.id = s.id
  cross join lateral (select count(*) as items from notices.notice_item i where i.notice = n.id) l
  left join notices.dispatch d on d.notice = n.id and d.outcome = 'sent'
  where s.sort not in ('withdrawn', 'decided');
  insert into notices.open_reply (reply, notice) select id, notice from notices.reply where to_read;
  insert into notices.open_stray_mail (stray_mail)
  select m.id from notices.stray_mail m
  where not exists (select from notices.stray_mail_filing f where f.stray_mail = m.id);`

export const fillNoticesAndTraces = (plan: Plan): readonly string[] => [
  drawNotices(plan),
  fillNotices(plan),
  fillReferrals(plan),
  MARKS,
  fillTraces(plan),
]
