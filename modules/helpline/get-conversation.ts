import { type Day, LANGUAGES, type Language, wordOf } from '@vigie/kernel'
import { type Desk, opening } from '@vigie/platform/operation'
import { openText } from '@vigie/platform/vault'
import { selectWaysOut, WAYS_OUT, type WayOut } from './channels/sending-rows.ts'
import { CHANNELS, type Channel } from './contact.ts'
import { AUTHORS, type Author, deskPlace } from './conversation.ts'
import {
  type ConversationRow,
  selectConversationOfContact,
  selectConversationRow,
  selectMessages,
  selectTurns,
} from './conversation-rows.ts'
import { mayWrite } from './may.ts'
import { insist, refuse } from './refusals.ts'

/** A conversation as the desk reads it. A text whose time is over is empty. */
export interface DeskConversation {
  readonly id: string
  readonly channel: Channel
  readonly language: Language
  readonly ageBand: string | null
  readonly expiresOn: Day
  readonly holder: string
  readonly isOver: boolean
  /** Since when an answer is awaited. */
  readonly waitsSince: Date | null
  readonly turns: readonly { readonly holder: string; readonly givenBy: string | null; readonly at: Date }[]
  readonly messages: readonly {
    readonly id: string
    readonly author: Author
    readonly by: string | null
    readonly writtenOn: Day
    readonly text: string
    /** How far an answer is that leaves the house; null for what is read on the site. */
    readonly way: WayOut | null
  }[]
}

const waysOut = async (desk: Desk, conversation: string): Promise<ReadonlyMap<string, WayOut>> =>
  new Map(
    (await selectWaysOut(desk.db, conversation)).map(({ message, way }) => [message, wordOf(WAYS_OUT, way)]),
  )

/** What was written in a contact, opened; null for a contact that was not written. */
export const getConversation = async (desk: Desk, contact: string): Promise<DeskConversation | null> => {
  const row = await selectConversationOfContact(desk.db, contact)
  if (row === undefined || row.holder === null) return null
  const messages = await selectMessages(desk.db, row.id)
  const ways = await waysOut(desk, row.id)
  const turns = await selectTurns(desk.db, row.id)
  return {
    id: row.id,
    channel: wordOf(CHANNELS, row.channel),
    language: wordOf(LANGUAGES, row.language),
    ageBand: row.age_band,
    expiresOn: row.expires_on,
    holder: row.holder,
    isOver: row.is_over || row.expires_on <= desk.today,
    waitsSince: row.waits_since,
    turns: turns.map(({ holder, given_by, taken_at }) => ({ holder, givenBy: given_by, at: taken_at })),
    messages: messages.map(({ id, author, written_by, written_on, for_desk }) => ({
      id,
      author: wordOf(AUTHORS, author),
      by: written_by,
      writtenOn: written_on,
      way: ways.get(id) ?? null,
      text: for_desk.length === 0 ? '' : openText(opening(desk), deskPlace(id), for_desk),
    })),
  }
}

interface HeldRow extends ConversationRow {
  readonly contact: string
  readonly turn: number
  readonly holder: string
}

/** A conversation that this colleague may deal with: the holder's, or any for a coordinator. */
export const conversationToHold = async (desk: Desk, id: string): Promise<HeldRow> => {
  const row = await selectConversationRow(desk.db, id)
  if (row === undefined) throw refuse('no-such-conversation')
  const { contact, turn, holder } = row
  if (contact === null || turn === null || holder === null) throw refuse('conversation-not-taken')
  insist(mayWrite(desk.actor, holder))
  if (row.is_over) throw refuse('conversation-over')
  return { ...row, contact, turn, holder }
}
