import pg from 'pg'
import { z } from 'zod'
import { ask, loopback } from '../from-address.ts'
import { hotlineOn } from './stage.ts'
import { type Acknowledged, FINGERPRINTS_A_REPORT } from './submitters.ts'

const Mailbox = z.object({ messages: z.array(z.object({ id: z.uuid() })) })

/** Opens every mailbox with its receipt over HTTP; gives the reports and messages that are not there. */
const countInMailboxes = async (reports: Acknowledged['reports'], port: number) => {
  const lost = { reports: 0, messages: 0, opened: 0 }
  let next = 0
  const hand = async (): Promise<void> => {
    for (let which = next++; which < reports.length; which = next++) {
      const one = reports[which]
      if (!one) return
      const answer = await ask({
        port,
        from: loopback(100_000 + (which % 100_000)),
        path: '/api/v1/mailbox',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ receipt: one.receipt }),
      })
      if (answer.status !== 200) {
        lost.reports++
        lost.messages += one.messages.length
        continue
      }
      lost.opened++
      const there = new Set(Mailbox.parse(JSON.parse(answer.body)).messages.map(({ id }) => id))
      lost.messages += one.messages.filter((id) => !there.has(id)).length
    }
  }
  await Promise.all(Array.from({ length: 8 }, hand))
  return lost
}

const missing = async (client: pg.Client, table: string, ids: readonly string[]): Promise<number> => {
  const { rows } = await client.query<{ n: string }>(
    `select count(*) as n from unnest($1::uuid[]) as told(id) where not exists (select from ${table} t where t.id = told.id)`,
    [ids],
  )
  return Number(rows[0]?.n ?? ids.length)
}

/** Reports in the books that say they bring fingerprints and do not have all of theirs: halves of an act, answered or not. */
const countHalves = async (client: pg.Client): Promise<number> => {
  const { rows } = await client.query<{ n: string }>(
    `select count(*) as n from intake.report r where 'fingerprint' = any (r.brings)
     and (select count(*) from hashes.reported_fingerprint f where f.report = r.id) <> $1`,
    [FINGERPRINTS_A_REPORT],
  )
  return Number(rows[0]?.n)
}

/** What was acknowledged and is not in the books. */
export const countLost = async (given: { acknowledged: Acknowledged; superUrl: string; port: number }) => {
  const { reports, assessments, notices } = given.acknowledged
  const client = new pg.Client(hotlineOn(given.superUrl))
  await client.connect()
  try {
    const inMailboxes = await countInMailboxes(reports, given.port)
    return {
      mailboxesOpened: inMailboxes.opened,
      lostReports: inMailboxes.reports,
      lostMessages: inMailboxes.messages,
      halves: await countHalves(client),
      lostAssessments: await missing(client, 'hotline.assessment', assessments),
      lostNotices: await missing(client, 'notices.notice', notices),
    }
  } finally {
    await client.end()
  }
}
