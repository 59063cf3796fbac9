import type { Day } from '@vigie/kernel'
import { statement } from '@vigie/platform/database'
import type { Books, Reach } from '@vigie/platform/operation'

export interface QueueRow {
  notice: string
  rank: number
  since: Date
  /** As text, so that no digit of the moment is lost on the way back. */
  key: string
  priority: boolean
  harm: number
  matter: string
  channel: string
  language: string
  received_on: Day
  flagger: string | null
  outcome: string | null
  items: number
}

const LINE = `select w.notice, w.rank, w.since, w.rank || '~' || extract(epoch from w.since)::text || '~' || w.notice as key,
  w.priority, w.harm, n.matter, n.channel, n.language, n.received_on, m.organisation as flagger, m.outcome,
  (select count(*)::integer from incoming.waiting_item i where i.notice = w.notice) as items`
const FROM = `join incoming.notice n on n.id = w.notice left join incoming.register_match m on m.notice = w.notice`
/** The page is found along the marks alone; only its lines are looked up. */
const page = (where: string, order: string) => `${LINE} from (
    select * from incoming.waiting_notice w ${where} order by ${order} limit $1
  ) w ${FROM} order by ${order}`
const HERE = '($2::smallint, to_timestamp($3::numeric), $4::uuid)'
const FORTH = 'w.rank, w.since, w.notice'
const BACK = 'w.rank desc, w.since desc, w.notice desc'

const first = statement<QueueRow>('incoming.queue', page('', FORTH))
const after = statement<QueueRow>(
  'incoming.queue-after',
  page(`where (w.rank, w.since, w.notice) > ${HERE}`, FORTH),
)
const before = statement<QueueRow>(
  'incoming.queue-before',
  page(`where (w.rank, w.since, w.notice) < ${HERE}`, BACK),
)

const KEY = /^(\d)~(\d{1,12}(?:\.\d{1,6})?)~([0-9a-f-]{36})$/

/** So many of what waits, in the order in which it is to be decided. A key that is none begins at the head. */
export const selectQueue = (db: Books, { from, backwards, most }: Reach): Promise<QueueRow[]> => {
  const [, rank, since, notice] = KEY.exec(from ?? '') ?? []
  if (notice === undefined) return first.run(db, [most])
  return (backwards ? before : after).run(db, [most, rank, since, notice])
}

/** Beyond so many nobody counts on: that it is more is all that matters, and a count would read every mark. */
export const MOST_COUNTED = 1_000
/** Ranks below this are those of trusted flaggers within their area. */
const ORDINARY = 4

const upTo = (which: string): string =>
  `(select count(*)::integer from (select from incoming.waiting_notice where rank ${which} ${ORDINARY} limit $1) one)`
const counts = statement<{ trusted: number; ordinary: number }>(
  'incoming.queue-counts',
  `select ${upTo('<')} as trusted, ${upTo('>=')} as ordinary`,
)

/** How many wait, of trusted flaggers and of others, each counted up to one more than `MOST_COUNTED`. */
export const countQueue = async (db: Books): Promise<{ trusted: number; ordinary: number }> =>
  (await counts.run(db, [MOST_COUNTED + 1]))[0] ?? { trusted: 0, ordinary: 0 }
