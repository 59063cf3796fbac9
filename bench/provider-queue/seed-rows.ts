import type pg from 'pg'

const FILLER = `decode(repeat(md5('filler'), 6), 'hex')`

/*
 * What a large platform has after a bad week, written set by set with the triggers asleep: so many notices that wait, as
 * many that are decided, two items each, every fiftieth from a trusted flagger. Nothing sealed is opened by the queue, so
 * what is sealed is filled with bytes of the same length.
 */
const fill = (notices: number, moderator: string): readonly string[] => [
  `create function pg_temp.id(of text, place bigint) returns uuid language sql immutable as $$
    select (lpad(to_hex(place), 12, '0') || '7' || left(md5(of), 3) || '8' || substr(md5(of), 4, 15))::uuid
  $$`,
  `create temporary table seeded as
    select i as n, pg_temp.id('notice', i) as id, i > ${notices} as waits, i % 50 = 7 as trusted, 1 + i % 4 as harm,
      timestamptz '2026-03-02 08:00Z' - (${2 * notices} - i) * interval '6 seconds' as at,
      (array['other', 'hate', 'threats', 'grooming'])[1 + i % 4] as matter
    from generate_series(1, ${2 * notices}) as i`,
  `insert into incoming.sender (id, kind, mark, domain, first_seen_on)
    select pg_temp.id('sender', i), 'organisation', sha256(uuid_send(pg_temp.id('sender', i))), 'flagger-' || i || '.example',
      '2026-01-01'
    from generate_series(1, 20) as i`,
  `insert into incoming.notice (id, channel, sender, own_id, language, matter, harm, received_on, received_at, explanation,
      unnamed_allowed, good_faith, submission, submission_body)
    select id, case when trusted then 'protocol' else 'form' end, case when trusted then pg_temp.id('sender', 1 + n / 50 % 20) end,
      case when trusted then n::text end, (array['nl', 'fr', 'de', 'en'])[1 + n / 4 % 4], matter, harm, at::date,
      case when trusted then at end, ${FILLER}, true, '2026-1', uuid_send(id), '\\x00'
    from seeded`,
  `insert into incoming.item (id, notice, position, location, blind_index, matter, category)
    select pg_temp.id('item' || place, n), id, place, ${FILLER}, sha256(uuid_send(pg_temp.id('item' || place, n))), matter,
      'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE'
    from seeded, generate_series(1, 2) as place`,
  `insert into incoming.register_match (notice, channel, claimed, outcome, organisation, register, serial, entry, checked_at)
    select id, 'protocol', 'trusted-flagger', 'matched', 'Flagger ' || n / 50 % 20, 'https://register.example/', 1, 'TF', at
    from seeded where trusted`,
  `insert into moderation.decision (id, item, action, explanation, automated, decided_by, decided_at)
    select pg_temp.id('decision' || place, n), pg_temp.id('item' || place, n), 'refused-lawful', 'Made up.', 'not', '${moderator}',
      seeded.at + interval '1 hour'
    from seeded, generate_series(1, 2) as place where not waits`,
  // What the triggers would have marked, by the definition of each mark.
  `insert into incoming.waiting_notice (notice, priority, harm, since)
    select s.id, s.trusted, s.harm, incoming.since(notice) from seeded s join incoming.notice on notice.id = s.id where s.waits`,
  `insert into incoming.waiting_item (item, notice)
    select pg_temp.id('item' || place, n), id from seeded, generate_series(1, 2) as place where waits`,
]

/** Fills empty books of a provider, as the server's owner. */
export const seed = async (client: pg.Client, notices: number, moderator: string): Promise<void> => {
  await client.query('set session_replication_role = replica')
  for (const statement of fill(notices, moderator)) await client.query(statement)
  await client.query('reset session_replication_role')
  await client.query('insert into people.demonstration_world values (true)')
  await client.query('vacuum analyze')
}

/*
 * The rows that the first page shows, fetched by hand in one statement under the desk's own login: what has an item without
 * a decision, as the rows say it, and with what indexes there are. Sign-in, rights, marks and drawing are not in it.
 */
const FIRST_PAGE = `select n.id, n.matter, n.harm, n.channel, n.language, n.received_on, n.received_at, m.organisation,
    (select count(*) from incoming.item i where i.notice = n.id
      and not exists (select from moderation.decision d where d.item = i.id)) as items
  from incoming.notice n left join incoming.register_match m on m.notice = n.id
  where exists (select from incoming.item i where i.notice = n.id
    and not exists (select from moderation.decision d where d.item = i.id))
  order by m.outcome is distinct from 'matched', n.harm desc,
    coalesce(n.received_at, n.received_on::timestamp at time zone 'Europe/Brussels'), n.id
  limit 26`
const COUNT = `select count(*), count(*) filter (where priority) from incoming.waiting_notice`

/** The same rows by hand, and the exact number of what waits, which the page does not say. */
export const peersOf = (client: pg.Client) => [
  { name: 'firstPageSql', fetch: (): Promise<unknown> => client.query(FIRST_PAGE) },
  { name: 'exactCountSql', fetch: (): Promise<unknown> => client.query(COUNT) },
]
