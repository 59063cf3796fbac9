import { type Day, wordOf } from '@vigie/kernel'
import { type Desk, mapPage, type Page, type PagePlace, turnPage } from '@vigie/platform/operation'
import { MATTERS, type Matter } from './matter.ts'
import { CHANNELS, type Channel, OUTCOMES, type Outcome } from './notice.ts'
import { type QueueRow, selectQueue } from './queue-rows.ts'

/** A notice that waits, as the queue shows it: nothing of it is opened. */
export interface QueueLine {
  readonly notice: string
  /** By a trusted flagger within the designated area, as the register said at receipt. */
  readonly priority: boolean
  readonly harm: number
  readonly matter: Matter
  readonly channel: Channel
  readonly language: string
  readonly receivedOn: Day
  /** Set where a moment was kept: not of what the public sent by the form. */
  readonly since: Date | null
  readonly flagger: string | null
  readonly outcome: Outcome | null
  /** How many of its items wait. */
  readonly items: number
}

const readLine = (row: QueueRow): QueueLine => {
  const channel = wordOf(CHANNELS, row.channel)
  return {
    notice: row.notice,
    priority: row.priority,
    harm: row.harm,
    matter: wordOf(MATTERS, row.matter),
    channel,
    language: row.language,
    receivedOn: row.received_on,
    since: channel === 'form' ? null : row.since,
    flagger: row.flagger,
    outcome: row.outcome === null ? null : wordOf(OUTCOMES, row.outcome),
    items: row.items,
  }
}

/** What waits for a decision: trusted flaggers first (Art. 22(1)), then by harm, then what has waited longest. */
export const findIncomingQueue = async ({ db }: Desk, place: PagePlace): Promise<Page<QueueLine>> =>
  mapPage(
    await turnPage<QueueRow>(place, { keyOf: ({ key }) => key, read: (reach) => selectQueue(db, reach) }),
    (lines) => lines.map(readLine),
  )
