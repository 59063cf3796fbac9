import type pg from 'pg'
import type { Seeded } from './seed.ts'

/*
 * The rows that a page shows, fetched by hand: one statement a page, over one connection under the desk's own login, that
 * says "open" as the rows say it and uses whatever indexes there are. What the desk does beyond that — sign-in, rights, the
 * audit line, opening what is sealed, drawing — is not in it.
 */
const RUNNING = `not exists (
  select from hotline.closure x left join hotline.reopening y on y."case" = x."case" and y.turn = x.turn
  where x."case" = c.id and y.turn is null)`

const LINES = `
  select c.*, (select json_agg(i) from hotline.item i where i."case" = c.id) as items,
    (select json_agg(a) from hotline.assessment a join hotline.item i on i.id = a.item where i."case" = c.id) as looks,
    (select json_agg(v) from hotline.verdict v join hotline.item i on i.id = v.item where i."case" = c.id) as verdicts,
    (select json_agg(t) from hotline.taking t where t."case" = c.id) as takings,
    (select json_agg(n) from notices.notice n where n."case" = c.id) as notices`

const QUEUE = `select w.* from (
  select c.id from hotline.case c where ${RUNNING} order by c.number limit 26) o
  cross join lateral (${LINES} from hotline.case c where c.id = o.id) w`
const CLOSED = `select c.*, x.outcome, x.closed_at from hotline.case c join hotline.closure x on x."case" = c.id
  where not exists (select from hotline.reopening y where y."case" = x."case" and y.turn = x.turn)
  order by c.number desc limit 26`
const CASE = `${LINES},
    (select json_agg(r) from intake.report r join hotline.case_report j on j.report = r.id where j."case" = c.id) as reports,
    (select json_agg(s) from hotline.sighting s join hotline.item i on i.id = s.item where i."case" = c.id) as sightings,
    (select json_agg(d) from notices.decision d join notices.notice_item l on l.id = d.notice_item
      join notices.notice n on n.id = l.notice where n."case" = c.id) as decisions
  from hotline.case c where c.number = $1`
const NOTICE = `select n.*, (select json_agg(l) from notices.notice_item l where l.notice = n.id) as items,
    (select json_agg(d) from notices.dispatch d where d.notice = n.id) as dispatches,
    (select json_agg(d) from notices.decision d join notices.notice_item l on l.id = d.notice_item where l.notice = n.id)
      as decisions
  from notices.notice n where n.reference = $1`

export interface Peer {
  readonly name: string
  fetch(turn: number): Promise<unknown>
}

export const peersOf = (client: pg.Client, { cases, notices }: Seeded): readonly Peer[] => [
  { name: 'queue', fetch: () => client.query(QUEUE) },
  { name: 'closed', fetch: () => client.query(CLOSED) },
  { name: 'case', fetch: (turn) => client.query(CASE, [cases.open[turn % cases.open.length]]) },
  { name: 'caseOfFifty', fetch: () => client.query(CASE, [cases.big]) },
  { name: 'notice', fetch: (turn) => client.query(NOTICE, [notices[turn % notices.length]]) },
]
