import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

export interface QueueRow {
  readonly conversation: string
  readonly channel: string
  readonly language: string
  readonly age_band: string | null
  readonly began_on: Day
  readonly messages: number
  readonly waits_since: Date | null
  /** Of the contact, once somebody took it. */
  readonly number: number | null
}

/** By which way somebody writes: on the site, where nothing else is said. */
export const CHANNEL = sql`coalesce((select w.channel from helpline.way_back w where w.conversation = v.id), 'chat') as channel`
const LINE = sql`o.conversation, ${CHANNEL}, v.language, v.age_band, v.began_on, o.messages, o.waits_since`

/** What somebody holds: first where an answer is awaited. */
export const selectHeld = async (
  db: Books,
  { holder, today, most }: { holder: string; today: Day; most: number },
): Promise<QueueRow[]> =>
  (
    await sql<QueueRow>`select ${LINE}, c.number
      from helpline.open_conversation o join helpline.conversation v on v.id = o.conversation
      join helpline.taking t on t.conversation = o.conversation and t.turn = 1 join helpline.contact c on c.id = t.contact
      where o.holder = ${holder} and o.expires_on > ${today}::date order by o.waits_since nulls last, o.number
      limit ${most}`.execute(db)
  ).rows

export interface ConversationRow {
  readonly id: string
  readonly channel: string
  readonly language: string
  readonly age_band: string | null
  readonly began_on: Day
  readonly expires_on: Day
  readonly mailbox_key: Buffer
  /** Null where nobody took it. */
  readonly contact: string | null
  readonly number: number | null
  readonly turn: number | null
  readonly holder: string | null
  readonly is_over: boolean
  readonly waits_since: Date | null
}

const FOUND = sql`select v.id, ${CHANNEL}, v.language, v.age_band, v.began_on, v.expires_on, v.mailbox_key, t.contact, t.number, t.turn, t.holder,
    o.conversation is null as is_over, o.waits_since
  from helpline.conversation v left join helpline.open_conversation o on o.conversation = v.id
  left join lateral (
    select t.contact, c.number, t.turn, t.holder from helpline.taking t join helpline.contact c on c.id = t.contact
    where t.conversation = v.id order by t.turn desc limit 1
  ) t on true`

export const selectConversationRow = async (db: Books, id: string): Promise<ConversationRow | undefined> =>
  (await sql<ConversationRow>`${FOUND} where v.id = ${id}`.execute(db)).rows[0]

export const selectConversationOfContact = async (
  db: Books,
  contact: string,
): Promise<ConversationRow | undefined> =>
  (
    await sql<ConversationRow>`${FOUND}
      where v.id = (select conversation from helpline.taking where contact = ${contact} and turn = 1)`.execute(
      db,
    )
  ).rows[0]

export interface TurnRow {
  readonly conversation: string
  readonly turn: number
  readonly contact: string
  readonly holder: string
  readonly holder_before: string | null
  readonly given_by: string | null
  readonly taken_at: Date
}

/** Of the first turn: how it had been missed before, where it had. */
export const insertTaking = async (
  db: Books,
  row: TurnRow & { readonly missed_as: string | null },
): Promise<void> => {
  await sql`insert into helpline.taking (conversation, turn, contact, holder, holder_before, given_by, taken_at, missed_as)
    values (${row.conversation}, ${row.turn}, ${row.contact}, ${row.holder}, ${row.holder_before}, ${row.given_by},
      ${row.taken_at}, ${row.missed_as})`.execute(db)
}

export const selectTurns = async (db: Books, conversation: string): Promise<TurnRow[]> =>
  (
    await sql<TurnRow>`select conversation, turn, contact, holder, holder_before, given_by, taken_at from helpline.taking
      where conversation = ${conversation} order by turn`.execute(db)
  ).rows

export const insertConversationEnd = async (
  db: Books,
  row: { conversation: string; ended_by: string; ended_on: Day },
): Promise<void> => {
  await sql`insert into helpline.conversation_end (conversation, ended_by, ended_on)
    values (${row.conversation}, ${row.ended_by}, ${row.ended_on})`.execute(db)
}

export const insertAnswer = async (
  db: Books,
  row: {
    id: string
    conversation: string
    written_by: string
    written_on: Day
    for_desk: Buffer
    for_caller: Buffer
  },
): Promise<void> => {
  await sql`insert into helpline.message (id, conversation, author, written_by, written_on, for_desk, for_caller)
    values (${row.id}, ${row.conversation}, 'counsellor', ${row.written_by}, ${row.written_on}, ${row.for_desk},
      ${row.for_caller})`.execute(db)
}

export interface MessageRow {
  readonly id: string
  readonly author: string
  readonly written_by: string | null
  readonly written_on: Day
  readonly for_desk: Buffer
}

export const selectMessages = async (db: Books, conversation: string): Promise<MessageRow[]> =>
  (
    await sql<MessageRow>`select id, author, written_by, written_on, for_desk from helpline.message
      where conversation = ${conversation} order by position`.execute(db)
  ).rows
