import { createHash } from 'node:crypto'
import { newId } from '@vigie/kernel'
import { type Desk, orRefuse, staffOf } from '@vigie/platform/operation'
import { type ReceivedMail, readMail } from '@vigie/platform/post'
import {
  insertReply,
  insertStrayMail,
  insertStrayMailFiling,
  selectReplyByMessageId,
  selectStrayMail,
} from './answer-rows.ts'
import { FACTS } from './facts.ts'
import { getNotice } from './find-notices-of-case.ts'
import { sendingOf } from './notice.ts'
import { openBytes, sealIn } from './places.ts'
import { refuse } from './refusals.ts'
import type { SortOfMail } from './sort-of-mail.ts'
import type { StrayReason } from './stray-reasons.ts'
import { noteTheirReferences, referencesInSubject } from './their-reference.ts'

/** What a person can say at once of a stray mail that answers no notice. */
export const CLOSINGS = ['spam', 'nothing-to-do'] as const
export type Closing = (typeof CLOSINGS)[number]

const digestOf = (raw: Buffer): string => createHash('sha256').update(raw).digest('hex').slice(0, 32)

/** By what a mail is known again when it comes twice. One without an id of its own is known by its bytes. */
const idOf = (mail: ReceivedMail): string => mail.messageId ?? `<${digestOf(mail.raw)}@no-message-id.invalid>`

/** Keeps a mail as the answer to a notice. `known`: it was kept before; `elsewhere`: another mail has its id. */
export const keepReply = async (
  desk: Desk,
  notice: string,
  mail: ReceivedMail,
  { sort, toRead }: { sort: SortOfMail; toRead: boolean },
): Promise<{ reply: string } | 'known' | 'elsewhere'> => {
  const reply = newId()
  const messageId = idOf(mail)
  const sealed = sealIn(desk, 'reply', reply, mail.raw)
  const digest = digestOf(mail.raw)
  const row = {
    id: reply,
    notice,
    message_id: messageId,
    digest,
    sort,
    to_read: toRead,
    sealed,
    received_at: desk.now,
  }
  if (await insertReply(desk.db, row)) {
    await noteTheirReferences(desk, notice, referencesInSubject(mail.subject))
    return { reply }
  }
  const before = await selectReplyByMessageId(desk.db, messageId)
  // The same id twice is the same mail twice only when the bytes are: another one is kept as well.
  return before?.notice === notice && before.digest === digest ? 'known' : 'elsewhere'
}

/**
 * Keeps a mail for a person to read, once. It is known by its id and its bytes together: a forged mail that carries
 * the id of another one pushes nothing out. `names` is the notice that it speaks of, if there is one.
 */
export const keepStrayMail = async (
  desk: Desk,
  mail: ReceivedMail,
  { reason, names }: { reason: StrayReason; names: string | null },
): Promise<boolean> => {
  const id = newId()
  return insertStrayMail(desk.db, {
    id,
    message_id: `${idOf(mail)}#${digestOf(mail.raw)}`,
    reason,
    names,
    sealed: sealIn(desk, 'strayMail', id, mail.raw),
    received_at: desk.now,
  })
}

/** Puts a stray mail with its notice, as a reply that a person vouches for. Returns the reply. */
export const fileAsReply = async (desk: Desk, notice: string, id: string): Promise<string> => {
  const stray = await selectStrayMail(desk.db, id)
  if (!stray) throw refuse('no-such-stray-mail')
  const view = await getNotice(desk, notice, 'unopened')
  if (!sendingOf(view)) throw refuse('notice-not-sent')
  const reply = newId()
  const raw = openBytes(desk, 'strayMail', id, stray.sealed)
  const kept = await insertReply(desk.db, {
    id: reply,
    notice,
    // With the digest behind it, so that it never stands in the way of a mail that comes by itself.
    message_id: stray.message_id,
    digest: digestOf(raw),
    sort: 'answer',
    to_read: true,
    sealed: sealIn(desk, 'reply', reply, raw),
    received_at: stray.received_at,
  })
  if (!kept) throw refuse('stray-mail-already-filed')
  await noteTheirReferences(desk, notice, referencesInSubject((await readMail(raw)).subject))
  const row = { stray_mail: id, way: 'answer', reply, filed_by: staffOf(desk), filed_at: desk.now }
  await orRefuse(insertStrayMailFiling(desk.db, row), { taken: refuse('stray-mail-already-filed') })
  // Whoever filed it vouches for it and records what it says; the check only tells them more.
  await desk.announce({
    name: FACTS.replied,
    body: { notice, case: view.case, reply, counts: false },
  })
  return reply
}

/** Says of a stray mail that it answers no notice: it then waits for nobody. */
export const noteStrayClosed = async (desk: Desk, id: string, way: Closing): Promise<void> => {
  if (!(await selectStrayMail(desk.db, id))) throw refuse('no-such-stray-mail')
  const row = { stray_mail: id, way, filed_by: staffOf(desk), filed_at: desk.now }
  await orRefuse(insertStrayMailFiling(desk.db, row), { taken: refuse('stray-mail-already-filed') })
}

/** Says of a stray mail which report was made of it. */
export const noteStrayReported = async (desk: Desk, id: string, report: string): Promise<void> => {
  if (!(await selectStrayMail(desk.db, id))) throw refuse('no-such-stray-mail')
  const row = { stray_mail: id, way: 'new-report', report, filed_by: staffOf(desk), filed_at: desk.now }
  await orRefuse(insertStrayMailFiling(desk.db, row), { taken: refuse('stray-mail-already-filed') })
}
