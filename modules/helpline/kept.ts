import type { RecordKind } from '@vigie/platform/house'
import { forgetContacts, isContact, selectContactsDue, selectSealedRowsOfContacts } from './retention-rows.ts'

/** A record that is open is never due. Nobody can be found by it, so nobody is asked for one: Art. 11 of the GDPR. */
const HELPLINE_CONTACT: RecordKind = {
  kind: 'helpline-contact',
  event: 'record-closed',
  months: 24,
  legalBasis: 'public-task',
  law: 'mandate',
  due: selectContactsDue,
  rows: selectSealedRowsOfContacts,
  forget: forgetContacts,
  isThere: isContact,
}

export const KEPT: readonly RecordKind[] = [HELPLINE_CONTACT]
