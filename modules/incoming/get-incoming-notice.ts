import { type Day, wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { MATTERS, type Matter } from './matter.ts'
import { CHANNELS, type Channel, CLAIMS, type Claim, OUTCOMES, type Outcome } from './notice.ts'
import {
  selectAcknowledgement,
  selectDomain,
  selectItems,
  selectMatch,
  selectNotice,
  selectNoticesOfMarks,
  selectTaker,
  selectWaitingItems,
} from './notice-rows.ts'
import { openIn } from './places.ts'
import { refuse } from './refusals.ts'

export interface IncomingItem {
  readonly id: string
  readonly position: number
  readonly ownId: string | null
  /** As the sender wrote it. */
  readonly location: string
  readonly remark: string
  /** Why, where it was said of this item alone. */
  readonly explanation: string
  readonly matter: Matter
  readonly category: string
  readonly keyword: string | null
  readonly grounds: readonly string[]
  readonly seenAt: Date | null
  readonly waits: boolean
  /** Other notices that name the same place. */
  readonly alsoIn: readonly string[]
}

/** What the register of trusted flaggers said when the notice came. */
export interface RegisterMatch {
  readonly claimed: Claim
  readonly outcome: Outcome
  /** Why a claim was not granted. */
  readonly reason: string | null
  readonly organisation: string
  readonly register: string | null
  readonly serial: number | null
  readonly entry: string | null
  /** The items outside the area of the entry, as the sender calls them. */
  readonly outside: readonly string[]
  readonly checkedAt: Date
}

export interface IncomingNotice {
  readonly id: string
  readonly channel: Channel
  readonly sender: string | null
  /** The domain of the organisation that signed it. */
  readonly domain: string | null
  readonly ownId: string | null
  readonly language: string
  readonly matter: Matter
  readonly harm: number
  readonly receivedOn: Day
  readonly receivedAt: Date | null
  /** Its time had come: nothing of what was said can be opened any more. */
  readonly isDestroyed: boolean
  readonly explanation: string
  readonly name: string
  readonly mail: string
  readonly unnamedAllowed: boolean
  readonly goodFaith: string | null
  readonly takenBy: string | null
  readonly match: RegisterMatch | null
  readonly acknowledgement: { readonly way: string; readonly on: Day; readonly at: Date | null } | null
  readonly items: readonly IncomingItem[]
}

/** One notice, opened. Whoever opens it records that it was opened. */
export const getIncomingNotice = async (desk: Desk, id: string): Promise<IncomingNotice> => {
  const { db } = desk
  const row = await selectNotice(db, id)
  if (row === undefined) throw refuse('no-such-incoming-notice')
  const [items, match, acknowledged, waiting, takenBy] = [
    await selectItems(db, id),
    await selectMatch(db, id),
    await selectAcknowledgement(db, id),
    new Set(await selectWaitingItems(db, id)),
    await selectTaker(db, id),
  ]
  const marks = items.map((item) => item.blind_index).filter((mark) => mark.length > 0)
  const alike = await selectNoticesOfMarks(db, marks, id)
  return {
    id,
    channel: wordOf(CHANNELS, row.channel),
    sender: row.sender,
    domain: row.sender === null ? null : await selectDomain(db, row.sender),
    ownId: row.own_id,
    language: row.language,
    matter: wordOf(MATTERS, row.matter),
    harm: row.harm,
    receivedOn: row.received_on,
    receivedAt: row.received_at,
    isDestroyed: row.explanation.length === 0,
    explanation: openIn(desk, 'explanation', id, row.explanation),
    name: openIn(desk, 'notifierName', id, row.notifier_name),
    mail: openIn(desk, 'notifierMail', id, row.notifier_mail),
    unnamedAllowed: row.unnamed_allowed,
    goodFaith: row.good_faith,
    takenBy,
    match: match
      ? {
          claimed: wordOf(CLAIMS, match.claimed),
          outcome: wordOf(OUTCOMES, match.outcome),
          reason: match.reason,
          organisation: match.organisation,
          register: match.register,
          serial: match.serial,
          entry: match.entry,
          outside: match.outside,
          checkedAt: match.checked_at,
        }
      : null,
    acknowledgement: acknowledged
      ? { way: acknowledged.way, on: acknowledged.given_on, at: acknowledged.given_at }
      : null,
    items: items.map((item) => ({
      id: item.id,
      position: item.position,
      ownId: item.own_id,
      location: openIn(desk, 'location', item.id, item.location),
      remark: openIn(desk, 'remark', item.id, item.remark),
      explanation: openIn(desk, 'itemExplanation', item.id, item.explanation),
      matter: wordOf(MATTERS, item.matter),
      category: item.category,
      keyword: item.keyword,
      grounds: item.grounds,
      seenAt: item.seen_at,
      waits: waiting.has(item.id),
      alsoIn: [
        ...new Set(alike.filter(({ mark }) => mark.equals(item.blind_index)).map(({ notice }) => notice)),
      ],
    })),
  }
}

/** What people call a notice: the first signs of its id, in two groups. */
export const referenceOf = (id: string): string => `${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase()
