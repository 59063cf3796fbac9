import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { z } from 'zod'
import { ask, loopback } from '../from-address.ts'
import type { Part } from './product.ts'
import { hotlineOn, type Stage } from './stage.ts'

/** What the product said it had taken, by what it answered; nothing that was not answered stands here. */
export interface Acknowledged {
  /** Each receipt, with the messages that its reporter was told are there. */
  readonly reports: { readonly receipt: string; readonly fingerprints: number; readonly messages: string[] }[]
  readonly assessments: string[]
  readonly notices: string[]
}

export const countsOf = ({ reports, assessments, notices }: Acknowledged) => {
  const messages = reports.reduce((sum, { messages }) => sum + messages.length, 0)
  const counts = {
    reports: reports.length,
    fingerprints: reports.reduce((sum, report) => sum + report.fingerprints, 0),
    messages,
    assessments: assessments.length,
    notices: notices.length,
  }
  return { acknowledged: Object.values(counts).reduce((sum, count) => sum + count, 0), ...counts }
}

const Receipt = z.object({ receipt: z.string() })
const Id = z.object({ id: z.uuid() })
const Assessed = z.object({ result: z.object({ assessment: z.uuid() }) })
const Prepared = z.object({ result: z.object({ notice: z.uuid() }) })

/** So many come with a report that brings some. */
export const FINGERPRINTS_A_REPORT = 2

const FOUND = {
  outcome: 'illegal',
  kind: 'csam',
  nature: 'real',
  ageBand: 'pre-pubescent',
  sex: 'not-determined',
  selfGenerated: 'no',
  act: 'lascivious-exhibition',
  confidence: 'sure',
  secondsExposed: 5,
}

/** People at work: reporters who send and write again, and pairs of analysts who take each case to its notice. */
export const startSubmitters = (given: {
  stage: Stage
  web: Part
  superUrl: string
  article: string
  reporters: number
  pairs: number
  addressesACase: number
  /** How long each rests after every act, so that the machine is busy and not choked. */
  restMilliseconds: number
}) => {
  const { stage, web, article, addressesACase, restMilliseconds } = given
  const acknowledged: Acknowledged = { reports: [], assessments: [], notices: [] }
  const refused = new Map<string, number>()
  let stopping = false
  let visitor = 0
  const looking = new pg.Pool({
    connectionString: hotlineOn(given.superUrl),
    max: given.pairs,
  })
  looking.on('error', () => undefined)

  /** Sends until it is answered: taken, or refused. Whoever gets no answer tries again, as a person would. */
  const insist = async (
    send: (url: string) => Promise<{ status: number; body: string }>,
    what: 'public site' | 'partner interface',
  ): Promise<string | null> => {
    while (!stopping) {
      const url = web.url(what)
      const answer = url === null ? null : await send(url).catch(() => null)
      if (answer && answer.status >= 200 && answer.status < 300) {
        await pause(restMilliseconds)
        return answer.body
      }
      if (answer && answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
        const why = `${answer.status} ${/"code":"([\w-]+)"/.exec(answer.body)?.[1] ?? ''}`
        refused.set(why, (refused.get(why) ?? 0) + 1)
        return null
      }
      await pause(50)
    }
    return null
  }
  const toPublic = (path: string, body: unknown): Promise<string | null> => {
    const from = loopback(visitor++ % 100_000)
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
    const sent = JSON.stringify(body)
    return insist(
      (url) => ask({ port: Number(new URL(url).port), path, from, headers, body: sent }),
      'public site',
    )
  }
  const act = (key: string, name: string, input: unknown): Promise<string | null> =>
    insist(async (url) => {
      const answer = await fetch(`${url}/api/v1/operations/${name}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify(input),
        signal: AbortSignal.timeout(20_000),
      })
      return { status: answer.status, body: await answer.text() }
    }, 'partner interface')

  const report = async (addresses: readonly string[], pictures: number) => {
    const fingerprints = Array.from({ length: pictures }, () => ({
      pdq: randomBytes(32).toString('hex'),
      quality: 90,
    }))
    const said = {
      language: 'nl',
      kind: 'csam',
      narrative: 'Een verzonnen verhaal.',
      addresses,
      fingerprints,
    }
    const answer = await toPublic('/api/v1/reports', said)
    if (answer === null) return null
    const { receipt } = Receipt.parse(JSON.parse(answer))
    const taken = { receipt, fingerprints: pictures, messages: [] as string[] }
    acknowledged.reports.push(taken)
    return taken
  }
  const reporter = async (): Promise<void> => {
    while (!stopping) {
      const taken = await report([], FINGERPRINTS_A_REPORT)
      if (!taken || visitor % 3 > 0) continue
      const answer = await toPublic('/api/v1/mailbox/messages', { receipt: taken.receipt, text: 'Nog iets.' })
      if (answer !== null) taken.messages.push(Id.parse(JSON.parse(answer)).id)
    }
  }

  /** A case that the worker made of such a report and that no pair has begun yet. */
  const begun = new Set<string>()
  const findCase = async (): Promise<{ case: string; items: string[] } | null> => {
    while (!stopping) {
      const { rows } = await looking
        .query<{ case: string; items: string[] }>(
          `select i."case", array_agg(i.id order by i.number) as items from hotline.item i
           where not exists (select from hotline.taking t where t."case" = i."case")
           group by i."case" having count(*) = $1 limit 100`,
          [addressesACase],
        )
        .catch(() => ({ rows: [] }))
      const found = rows.find((row) => !begun.has(row.case))
      if (found) {
        begun.add(found.case)
        return found
      }
      await pause(100)
    }
    return null
  }
  const pair = async (which: number): Promise<void> => {
    // Whoever took the case looks first.
    const [first, second] = which % 2 ? stage.analysts : stage.analysts.toReversed()
    if (first === undefined || second === undefined) return
    while (!stopping) {
      const marker = randomUUID()
      const addresses = Array.from(
        { length: addressesACase },
        (_, n) => `https://made-up.example/${marker}/${n}`,
      )
      await report(addresses, 0)
      const found = await findCase()
      if (!found) continue
      await act(first, 'hotline.take-case', { case: found.case })
      for (const item of found.items) {
        const input = { item, ...FOUND, article }
        for (const key of [first, second]) {
          const answer = await act(key, 'hotline.assess-item', input)
          if (answer !== null)
            acknowledged.assessments.push(Assessed.parse(JSON.parse(answer)).result.assessment)
        }
      }
      const [item] = found.items
      await act(first, 'hotline.note-trace', {
        item,
        hostedIn: 'IE',
        provider: stage.provider,
        audience: 'public',
      })
      const notice = { case: found.case, provider: stage.provider, items: [item], standing: 'trusted' }
      const answer = await act(first, 'hotline.prepare-notice', {
        ...notice,
        language: 'en',
        explanation: '',
      })
      if (answer !== null) acknowledged.notices.push(Prepared.parse(JSON.parse(answer)).result.notice)
    }
  }
  const hands = [
    ...Array.from({ length: given.reporters }, reporter),
    ...Array.from({ length: given.pairs }, (_, which) => pair(which)),
  ]
  return {
    acknowledged,
    refused,
    stop: async () => {
      stopping = true
      await Promise.all(hands)
      await looking.end()
    },
  }
}
