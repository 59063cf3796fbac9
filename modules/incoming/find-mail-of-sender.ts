import type { Desk } from '@vigie/platform/operation'
import { openIn } from './places.ts'
import { selectLastAddress } from './sender-rows.ts'

/** Where a sender can be written to, and in which language: what they left with their last notice; null where they left none. */
export const findMailOfSender = async (
  desk: Desk,
  sender: string,
): Promise<{ readonly mail: string; readonly language: string } | null> => {
  const row = await selectLastAddress(desk.db, sender)
  if (row === undefined) return null
  const mail = openIn(desk, 'notifierMail', row.id, row.notifier_mail)
  return mail === '' ? null : { mail, language: row.language }
}
