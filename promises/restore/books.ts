import { findLatestHead, sequenceAll, signHead, writeNote } from '@vigie/audit'
import type { CentrePlace } from '@vigie/centre'
import { openReport } from '@vigie/intake'
import { readMailbox } from '@vigie/intake/verbs/read-mailbox'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { type Holding, openHouse } from '@vigie/platform/house'
import { bySystem, perform, visit } from '@vigie/platform/operation'
import { report, withoutStretching } from '../../bench/intake/report.ts'
import { ask } from '../ask-server.ts'

const HANDS = 12
const anyone = { kind: 'anyone' } as const
const system = { kind: 'system' } as const

/** A report that somebody sent and was given a receipt for. */
export interface Sent {
  readonly report: string
  readonly receipt: string
}

const many = async (count: number, work: () => Promise<void>): Promise<void> => {
  let left = count
  const hand = async (): Promise<void> => {
    while (left-- > 0) await work()
  }
  await Promise.all(Array.from({ length: HANDS }, hand))
}

const idIn = (subject: string | null): string => subject?.replace('report:', '') ?? ''

/** Reports as people send them, whole. */
export const sendWhole = async ({ house }: Holding, count: number): Promise<Sent[]> => {
  const sent: Sent[] = []
  await many(count, async () => {
    const { subject, result } = await perform(house, submitReport, anyone, report())
    sent.push({ report: idIn(subject), receipt: result.receipt })
  })
  return sent
}

/** Reports by the same verb without its Argon2id, for many at once; each is told to `taken` once it is committed. */
export const sendMany = ({ house }: Holding, count: number, taken: (id: string) => void = () => undefined) =>
  many(count, async () => taken(idIn((await perform(house, withoutStretching, anyone, report())).subject)))

/** Puts every audit entry into the log and signs its head; gives the head, as somebody outside keeps it. */
export const signAudit = async (worker: Holding): Promise<string> => {
  const { signer } = worker
  if (!signer) throw new Error('the worker signs nothing')
  await sequenceAll(worker.house)
  await bySystem(worker.house, (desk) => signHead(desk, signer))
  const head = await findLatestHead(worker.house.books)
  if (head === undefined) throw new Error('no head was signed')
  return writeNote(head)
}

/** How many of these mailboxes open with their receipts. */
export const countOpened = async ({ house }: Holding, sent: readonly Sent[]): Promise<number> => {
  let opened = 0
  for (const { receipt } of sent) {
    const read = perform(house, readMailbox, anyone, { receipt })
    await read.then(
      () => opened++,
      () => undefined,
    )
  }
  return opened
}

/** How many of these reports the desk can read. */
export const countReadable = async ({ house }: Holding, reports: readonly string[]): Promise<number> => {
  let readable = 0
  for (const id of reports) {
    const opened = { act: 'intake.open-report', subject: `report:${id}`, purpose: 'audit' } as const
    const read = visit(house, system, opened, (desk) => openReport(desk, id))
    await read.then(
      ({ narrative }) => {
        if (narrative !== '') readable++
      },
      () => undefined,
    )
  }
  return readable
}

/** Every table of every set of books, and how many rows it has. */
export const countRows = async (
  place: CentrePlace,
  databases: readonly string[],
): Promise<Map<string, number>> => {
  const counts = new Map<string, number>()
  for (const database of databases) {
    const url = new URL(place.superUrl)
    url.pathname = `/${database}`
    const tables = await ask<{ name: string }>(
      url.href,
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    )
    const counting = tables.map(({ name }) => `select '${name}' as name, count(*)::int as n from ${name}`)
    for (const { name, n } of await ask<{ name: string; n: number }>(url.href, counting.join(' union all ')))
      counts.set(`${database}.${name}`, n)
  }
  return counts
}

/** Lends the books to `work` under these logins, and closes them. */
export const atCentre = async <Result>(
  place: CentrePlace,
  work: (holdings: { public: Holding; worker: Holding; desk: Holding }) => Promise<Result>,
): Promise<Result> => {
  const worker = await openHouse(place, 'worker', 4)
  const desk = await openHouse(place, 'desk', 4)
  const site = await openHouse(place, 'public', HANDS)
  try {
    return await work({ public: site, worker, desk })
  } finally {
    for (const holding of [site, desk, worker]) await holding.close().catch(() => undefined)
  }
}
