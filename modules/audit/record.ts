import { newId } from '@vigie/kernel'
import type { Desk, Purpose } from '@vigie/platform/operation'
import { insertEntry } from './entry-rows.ts'

/** The day of a moment, at midnight: all that is kept of when a member of the public acted. */
const dayOnly = (moment: Date): Date => new Date(Math.floor(moment.getTime() / 86_400_000) * 86_400_000)

/**
 * Writes the line of an act, in the transaction of the act. `subject` names things by their ids, never persons of the
 * public; `purpose` says what something sealed was opened for, where something was; of those that follow an
 * anonymous act the database keeps the day only.
 */
export const record = async (
  desk: Pick<Desk, 'db' | 'actor' | 'now'>,
  act: string,
  subject: string,
  purpose?: Purpose,
): Promise<void> => {
  const { actor } = desk
  await insertEntry(desk.db, {
    id: newId(),
    at: actor.kind === 'anyone' ? dayOnly(desk.now) : desk.now,
    actor_kind: actor.kind,
    actor: actor.kind === 'person' ? actor.id : null,
    act,
    subject,
    purpose: purpose ?? null,
  })
}
