import type { RecordKind } from '@vigie/platform/house'
import {
  forgetConversations,
  selectConversationsDue,
  selectSealedRowsOfConversations,
} from './conversation-retention-rows.ts'
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

/** What was written to and fro goes on the day on which its words stop opening it, whatever became of the contact. */
const HELPLINE_CONVERSATION: RecordKind = {
  kind: 'helpline-conversation',
  event: 'conversation-expired',
  months: 0,
  legalBasis: 'public-task',
  law: 'mandate',
  due: selectConversationsDue,
  rows: selectSealedRowsOfConversations,
  forget: forgetConversations,
}

export const KEPT: readonly RecordKind[] = [HELPLINE_CONTACT, HELPLINE_CONVERSATION]
