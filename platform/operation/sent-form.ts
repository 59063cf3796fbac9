import { createHash } from 'node:crypto'
import { statement } from '@vigie/platform/database'
import type { Books } from './desk.ts'

/** The form was sent before, with the very same answers, and what it asks for was done. */
export class SentBefore extends Error {}

const insertForm = statement<{ form: Buffer }>(
  'outbox.insert-form',
  'insert into outbox.sent_form (form) values ($1) on conflict do nothing returning form',
)
const sweepForms = statement<never>(
  'outbox.sweep-forms',
  `delete from outbox.sent_form where form in (
    select form from outbox.sent_form where sent_at < now() - interval '1 day' limit 50 for update skip locked
  )`,
)

/**
 * Notes a form in the transaction of the act that it asks for; of two presses at one moment the second waits here for the
 * first. Throws `SentBefore`. The answers are part of it: who goes back and writes something else sends another form.
 */
export const noteForm = async (db: Books, act: string, form: string, answers: unknown): Promise<void> => {
  const digest = createHash('sha256')
    .update(JSON.stringify([act, form, answers]))
    .digest()
  if ((await insertForm.run(db, [digest])).length === 0) throw new SentBefore()
  await sweepForms.write(db, [])
}
