import { type Desk, staffOf } from '@vigie/platform/operation'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'
import { insertSupportContact, type SupportRow, selectSupport } from './support-rows.ts'

/** What the rules say of a support case that is closed. */
export const CLOSED = { 'support-closed': refuse('support-closed') }

export const supportToWrite = async (desk: Desk, id: string): Promise<SupportRow> => {
  const support = await selectSupport(desk.db, id)
  if (support === undefined) throw refuse('no-such-support')
  if (!support.is_open) throw refuse('support-closed')
  return support
}

/** A contact is part of one support case. */
export const addContact = (desk: Desk, contact: string, support: string): Promise<void> =>
  orRefuse(insertSupportContact(desk.db, { contact, support, added_by: staffOf(desk), added_at: desk.now }), {
    ...CLOSED,
    taken: refuse('contact-has-support'),
  })
