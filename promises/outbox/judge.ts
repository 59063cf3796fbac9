import type pg from 'pg'
import { AWARE, countAt, type Peer } from './peers.ts'

export interface Notified {
  readonly peer: Peer
  readonly notice: string
  readonly reference: string
}

export const hotlineOn = (superUrl: string, database: string): string => {
  const url = new URL(superUrl)
  url.pathname = `/${database}`
  return url.href
}

interface Fate {
  readonly notice: string
  readonly last: string | null
  readonly parts: number
}

/** What the books say became of each notice, and of how many reports it consists. */
const fates = async (client: pg.Client, notices: readonly string[]): Promise<Map<string, Fate>> => {
  const { rows } = await client.query<Fate>(
    `select n.id as notice,
      (select d.outcome from notices.dispatch d where d.notice = n.id order by d.attempt desc limit 1) as last,
      (select count(distinct r.part)::int4 from notices.platform_report r where r.notice = n.id) as parts
     from notices.notice n where n.id = any($1::uuid[])`,
    [notices],
  )
  return new Map(rows.map((row) => [row.notice, row]))
}

/** Holds the books against what the platforms have. */
export const judge = async (
  client: pg.Client,
  given: { readonly approved: readonly Notified[]; readonly undone: readonly Notified[] },
  say: (line: string) => void,
): Promise<Record<string, number>> => {
  const found = await fates(
    client,
    given.approved.map(({ notice }) => notice),
  )
  const counts = new Map(
    [...new Set(given.approved.map(({ peer }) => peer))].map((peer) => [peer.name, countAt(peer)]),
  )
  const sums = { sent: 0, forAPerson: 0, lost: 0, doubled: 0, doubledAtAware: 0, sentUndone: 0 }
  for (const { peer, notice, reference } of given.approved) {
    const fate = found.get(notice)
    const at = (part: number): number => counts.get(peer.name)?.get(`${reference}/${part}`) ?? 0
    const parts = Array.from({ length: fate?.parts ?? 0 }, (_, index) => at(index + 1))
    const isSent = fate?.last === 'sent'
    const isForAPerson = fate?.last === 'unknown' || fate?.last === 'failed'
    if (isSent) sums.sent += 1
    if (isForAPerson) sums.forAPerson += 1
    // Neither with the platform nor before a person; or sent, say the books, and the platform has it not.
    if (!(isSent || isForAPerson) || (isSent && (parts.length === 0 || parts.includes(0)))) {
      sums.lost += 1
      say(`lost: ${reference} at ${peer.name}, ${fate?.last ?? 'never tried'}, ${parts.join(' ')}`)
    }
    if (parts.some((times) => times > 1)) {
      sums.doubled += 1
      if (AWARE.includes(peer.name)) sums.doubledAtAware += 1
      say(`doubled: ${reference} at ${peer.name}, ${parts.join(' ')}`)
    }
  }
  for (const { peer, reference } of given.undone) {
    const marks = [...countAt(peer).keys()].filter((mark) => mark.startsWith(`${reference}/`))
    sums.sentUndone += marks.length
  }
  return sums
}
