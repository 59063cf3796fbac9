import { FRAME_GRANTS } from './frame-grants.ts'
import { NOBODY } from './grants-lines.ts'
import { FRAME_KEEPER } from './keeper-grants.ts'

type Line = readonly string[]

const OF_THE_DESK: Line = ['', 'select insert', '']
const SEEN: Line = ['', 'select', '']

/** Who may do what in the books of the helpline: the rights of its public, its desk and its worker (grants-table.ts says how to read it). */
export const HELPLINE_GRANTS: Readonly<Record<string, Line>> = {
  ...FRAME_GRANTS,
  'helpline.contact': OF_THE_DESK,
  'helpline.contact_number': ['', 'usage', ''],
  'helpline.ending': OF_THE_DESK,
  'helpline.record': OF_THE_DESK,
  'helpline.record_category': OF_THE_DESK,
  'helpline.closure': OF_THE_DESK,
  // What is open, the database marks; by which list is counted, the product says.
  'helpline.open_contact': SEEN,
  'helpline.closed_contact': SEEN,
  'helpline.category_list': SEEN,
  'helpline.category': SEEN,
  // The public calls functions that answer to its words, and no table of these is any of its business.
  'helpline.conversation': SEEN,
  'helpline.open_conversation': SEEN,
  'helpline.open_conversation_number_seq': NOBODY,
  // In which place it stands, and how long somebody waited, the database says.
  'helpline.message': [
    '',
    'select insert(id, conversation, author, written_by, written_on, for_desk, for_caller)',
    '',
  ],
  'helpline.taking': [
    '',
    'select insert(conversation, turn, contact, holder, holder_before, given_by, taken_at, missed_as)',
    '',
  ],
  'helpline.conversation_end': OF_THE_DESK,
  'helpline.missed_aside': ['', 'select insert(conversation, missed_as, reason, set_by, set_at)', ''],
  'helpline.reopening': ['', 'select insert(conversation, reopened_by, reopened_on)', ''],
  // What was left unheard, the database marks.
  'helpline.open_missed': SEEN,
  // How it was is counted by a function of the public's; which conversation was rated, nobody reads.
  'helpline.rating_count': SEEN,
  'helpline.rated': NOBODY,
  'helpline.remark': SEEN,
  // By which way somebody is answered: the worker is told one at a time, by a function.
  'helpline.way_back': SEEN,
  'helpline.live_way_back': SEEN,
  'helpline.way_back_end': SEEN,
  'helpline.arrival': SEEN,
  'helpline.arrived_text': ['', 'select', 'select'],
  'helpline.arrived_text_number_seq': NOBODY,
  'helpline.sending': ['', 'select', 'insert(message, outcome, pieces, why, tried_at)'],
  'helpline.delivery_report': SEEN,
  'helpline.open_sending': SEEN,
  'helpline.open_sending_number_seq': NOBODY,
  // What the exchange tells is merged by a function of the public's; its own names of calls nobody reads.
  'helpline.phone_call': SEEN,
  'helpline.phone_mark': NOBODY,
  'helpline.contact_call': OF_THE_DESK,
  'helpline.seat': OF_THE_DESK,
  'helpline.seat_now': SEEN,
  'helpline.hint': OF_THE_DESK,
  // What is asked beside the record is a document, changed as every other; answers hold by the version they were given to.
  'playbook.document': ['', 'select insert', 'select'],
  'playbook.version': ['', 'select insert', 'select'],
  'playbook.ruling': ['', 'select insert', 'select'],
  'helpline.answering': ['', 'select insert(contact, nth, form, reason, given_by, given_at)', ''],
  'helpline.answer': OF_THE_DESK,
  'helpline.aftercare': ['', 'select insert', 'select(recorded_at) delete'],
  'helpline.shift': OF_THE_DESK,
  'helpline.shift_end': OF_THE_DESK,
  'helpline.shift_note': OF_THE_DESK,
  'helpline.shift_note_read': OF_THE_DESK,
  // When somebody is there, the database marks.
  'helpline.shift_quarter': SEEN,
  'helpline.hours': OF_THE_DESK,
  'helpline.hours_end': OF_THE_DESK,
  'helpline.hours_exception': OF_THE_DESK,
  'helpline.exception_end': OF_THE_DESK,
  // What holds now, the database marks.
  'helpline.hours_now': SEEN,
  'helpline.exception_now': SEEN,
  'helpline.note': OF_THE_DESK,
  // The worker carries what was declared, and learns nothing of the contact behind it.
  'helpline.referral_out': [
    '',
    'select insert',
    'select(id, recipient, consent, kind, language, addresses, declared_on)',
  ],
  // Whoever opens one again and whoever destroys it write its `rev`, by the database's own hand.
  'helpline.support': ['', 'select insert(id, opened_by, opened_at)', ''],
  'helpline.support_number': ['', 'usage', ''],
  'helpline.support_contact': OF_THE_DESK,
  'helpline.support_entry': OF_THE_DESK,
  'helpline.task': OF_THE_DESK,
  'helpline.task_end': OF_THE_DESK,
  'helpline.pseudonym': OF_THE_DESK,
  'helpline.closing_request': OF_THE_DESK,
  'helpline.closing_ruling': OF_THE_DESK,
  'helpline.support_reopening': ['', 'select insert(request, why, reopened_by, reopened_at)', ''],
  'helpline.begun_plan': OF_THE_DESK,
  'helpline.onward_referral': OF_THE_DESK,
  'helpline.onward_consent': OF_THE_DESK,
  'helpline.onward_progress': OF_THE_DESK,
  'helpline.onward_now': SEEN,
  'helpline.ticked_step': OF_THE_DESK,
  'helpline.step_plan': SEEN,
  'helpline.plan_step': SEEN,
  'helpline.support_destruction': SEEN,
  'helpline.open_support': SEEN,
  'helpline.open_task': SEEN,
  'helpline.live_pseudonym': SEEN,
  'helpline.dispatch': OF_THE_DESK,
  'helpline.dispatch_note': OF_THE_DESK,
  'helpline.second_person': OF_THE_DESK,
  'helpline.open_dispatch': SEEN,
  'helpline.open_referral': ['', 'select', 'select'],
  'helpline.carrying': ['', 'select', 'select insert'],
  'helpline.referral_news': ['', 'select', 'select insert'],
}

/** What the keeper of the helpline's books may: carry notes over to another key, ask what is due, and empty it. */
export const HELPLINE_KEEPER: Readonly<Record<string, string>> = {
  ...FRAME_KEEPER,
  'helpline.contact': 'select(id, started_at)',
  'helpline.closure': 'select(contact, closed_at)',
  'helpline.record': 'select(contact, region) update(region)',
  'helpline.note': 'select(id, contact, sealed) update(sealed)',
  'helpline.hint': 'select(id, contact, sealed) update(sealed)',
  'helpline.remark': 'select(id, sealed, written_on) update(sealed)',
  'helpline.way_back': 'select(conversation, reach, found_by) update(reach, found_by)',
  'helpline.arrived_text': 'select(arrival, arrived_at, reach, found_by, said) update(reach, found_by, said)',
  'helpline.answer': 'select(id, contact, sealed) update(sealed)',
  'helpline.shift_note': 'select(id, written_at, sealed) update(sealed)',
  'helpline.dispatch': 'select(id, contact)',
  'helpline.dispatch_note': 'select(id, dispatch, said, reference) update(said, reference)',
  'helpline.referral_out': 'select(id, contact, addresses, reason) update(addresses, reason)',
  'helpline.carrying': 'select(referral_out) update(asks_index, asks_proof)',
  'helpline.support': 'select(id)',
  'helpline.support_contact': 'select(contact, support)',
  'helpline.support_entry': 'select(id, support, sealed) update(sealed)',
  'helpline.task': 'select(id, support, sealed) update(sealed)',
  'helpline.pseudonym': 'select(id, support, sealed, found_by, expires_on) update(sealed, found_by)',
  'helpline.closing_request': 'select(id, support, summary) update(summary)',
  'helpline.closing_ruling': 'select(request, ruling, remark, ruled_at) update(remark)',
  'helpline.support_reopening': 'select(request)',
  'helpline.onward_referral': 'select(id, support, called, reach, wanted) update(called, reach, wanted)',
  'helpline.onward_consent': 'select(id, referral, reason) update(reason)',
  'helpline.support_destruction': 'select insert',
  'helpline.conversation':
    'select(id, expires_on, receipt_verifier) update(receipt_index, receipt_salt, receipt_verifier, mailbox_key)',
  'helpline.message': 'select(id, conversation, for_desk, for_caller) update(for_desk, for_caller)',
}
