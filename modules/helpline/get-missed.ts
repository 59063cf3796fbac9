import { type Day, LANGUAGES, type Language, wordOf } from '@vigie/kernel'
import { type Desk, opening } from '@vigie/platform/operation'
import { openText } from '@vigie/platform/vault'
import { selectWantsNothing } from './channels/sending-rows.ts'
import { CHANNELS, type Channel } from './contact.ts'
import { deskPlace } from './conversation.ts'
import { type ConversationRow, selectConversationRow, selectMessages } from './conversation-rows.ts'
import { hoursToMiss, MISSED, type MissedAs, missedAs } from './missed.ts'
import { type AsideRow, isLeftUnheard, selectAsideOf } from './missed-rows.ts'
import { refuse } from './refusals.ts'

interface Standing {
  readonly row: ConversationRow
  readonly as: MissedAs
  /** Why nobody answers, where a colleague set it aside. */
  readonly aside: AsideRow | null
}

/** How a conversation was missed; refuses one that somebody took, that still waits in its hours, or whose words ran out. */
export const missedStanding = async (desk: Desk, conversation: string): Promise<Standing> => {
  const row = await selectConversationRow(desk.db, conversation)
  if (row === undefined) throw refuse('no-such-conversation')
  if (row.contact !== null) throw refuse('conversation-taken')
  if (row.expires_on <= desk.today) throw refuse('conversation-over')
  if (await isLeftUnheard(desk.db, conversation)) return { row, aside: null, as: 'left' }
  const aside = await selectAsideOf(desk.db, conversation)
  if (aside !== undefined) return { row, aside, as: wordOf(MISSED, aside.missed_as) }
  if (row.waits_since === null) throw refuse('not-missed')
  const waited = { waitsSince: row.waits_since, now: desk.now }
  const as = missedAs(await hoursToMiss(desk), wordOf(LANGUAGES, row.language), waited)
  if (as === null) throw refuse('not-missed')
  return { row, aside: null, as }
}

/** What was missed, opened: who reads it answers it, or says why nobody does. */
export interface Missed {
  readonly id: string
  readonly channel: Channel
  /** Nobody can be answered any more: they asked that nothing be sent. */
  readonly wantsNothing: boolean
  readonly language: Language
  readonly ageBand: string | null
  readonly expiresOn: Day
  readonly as: MissedAs
  readonly aside: AsideRow | null
  /** A conversation that nobody has to open again: it is taken as any that waits. */
  readonly stillWaits: boolean
  readonly messages: readonly { readonly id: string; readonly writtenOn: Day; readonly text: string }[]
}

export const getMissed = async (desk: Desk, conversation: string): Promise<Missed> => {
  const { row, as, aside } = await missedStanding(desk, conversation)
  const messages = await selectMessages(desk.db, row.id)
  return {
    id: row.id,
    channel: wordOf(CHANNELS, row.channel),
    wantsNothing: await selectWantsNothing(desk.db, row.id),
    language: wordOf(LANGUAGES, row.language),
    ageBand: row.age_band,
    expiresOn: row.expires_on,
    as,
    aside,
    stillWaits: aside === null && as !== 'left',
    messages: messages.map(({ id, written_on, for_desk }) => ({
      id,
      writtenOn: written_on,
      text: openText(opening(desk), deskPlace(id), for_desk),
    })),
  }
}
