import type { RecordKind, RecordTie } from '@vigie/platform/house'
import { forgetArrivals, selectArrivalsDue, selectSealedRowsOfArrivals } from './channels/retention-rows.ts'
import {
  forgetConversations,
  selectConversationsDue,
  selectSealedRowsOfConversations,
} from './conversation-retention-rows.ts'
import { selectRemarksDue, selectSealedRowsOfRemarks } from './rating-rows.ts'
import { refuse } from './refusals.ts'
import { forgetContacts, isContact, selectContactsDue, selectSealedRowsOfContacts } from './retention-rows.ts'
import { selectSealedRowsOfShiftNotes, selectShiftNotesDue } from './shift-retention-rows.ts'
import {
  forgetPseudonyms,
  forgetSupports,
  holdSupportsToEnd,
  isSupport,
  selectPseudonymsDue,
  selectSealedRowsOfPseudonyms,
  selectSealedRowsOfSupports,
  selectSupportsDue,
  selectSupportsOfContacts,
} from './supports/retention-rows.ts'

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

/** What is open, or open again, is never due. */
const HELPLINE_SUPPORT: RecordKind = {
  kind: 'helpline-support',
  event: 'support-closed',
  months: 24,
  legalBasis: 'public-task',
  law: 'mandate',
  due: selectSupportsDue,
  rows: selectSealedRowsOfSupports,
  forget: forgetSupports,
  isThere: isSupport,
}

/** By what somebody is known goes on the day that was said, whatever becomes of the rest. */
const HELPLINE_PSEUDONYM: RecordKind = {
  kind: 'helpline-pseudonym',
  event: 'pseudonym-expired',
  months: 0,
  legalBasis: 'public-task',
  law: 'mandate',
  due: selectPseudonymsDue,
  rows: selectSealedRowsOfPseudonyms,
  forget: forgetPseudonyms,
}

/** What one shift left to the next serves for days: what has to stay stands with the contact. */
const HELPLINE_SHIFT_NOTE: RecordKind = {
  kind: 'helpline-shift-note',
  event: 'note-written',
  months: 1,
  legalBasis: 'public-task',
  law: 'mandate',
  due: selectShiftNotesDue,
  rows: selectSealedRowsOfShiftNotes,
}

/** What could be better is read within the month, and led back to nobody from the first day on. */
const HELPLINE_REMARK: RecordKind = {
  kind: 'helpline-remark',
  event: 'remark-written',
  months: 1,
  legalBasis: 'public-task',
  law: 'mandate',
  due: selectRemarksDue,
  rows: selectSealedRowsOfRemarks,
}

/** What a gateway brought and no worker took in: it never lies there longer than minutes while one runs. */
const HELPLINE_ARRIVAL: RecordKind = {
  kind: 'helpline-arrival',
  event: 'message-arrived',
  months: 1,
  legalBasis: 'public-task',
  law: 'mandate',
  due: selectArrivalsDue,
  rows: selectSealedRowsOfArrivals,
  forget: forgetArrivals,
}

export const KEPT: readonly RecordKind[] = [
  HELPLINE_CONTACT,
  HELPLINE_CONVERSATION,
  HELPLINE_SUPPORT,
  HELPLINE_PSEUDONYM,
  HELPLINE_SHIFT_NOTE,
  HELPLINE_REMARK,
  HELPLINE_ARRIVAL,
]

/** What was noted in a contact stays as long as the support that it is part of. */
export const TIES: readonly RecordTie[] = [
  {
    of: 'helpline-contact',
    find: selectSupportsOfContacts,
    hold: holdSupportsToEnd,
    open: () => refuse('support-still-open'),
  },
]
