import type { BooksName } from '@vigie/centre'
import { FRAME_GRANTS } from './frame-grants.ts'
import {
  type Line,
  MARKS,
  NOBODY,
  NUMBERING,
  OF_THE_DESK,
  OF_THE_STAFF,
  READ_AND_ADD,
  YEARS,
} from './grants-lines.ts'
import { HELPLINE_GRANTS } from './helpline-grants.ts'
import type { LoginName } from './logins.ts'
import { NOTICES_GRANTS } from './notices-grants.ts'

/**
 * Who may do what in the books, written by hand: the one matrix that tests/house/grants.test.ts and
 * `npm run promise -- separation` hold against a real server. Nothing is ever changed or removed but what is named here;
 * a table, view, sequence, schema or function without a line is an offence, and so is a line without its thing.
 *
 * To add a table: one line under its schema, a right for each column of COLUMNS in turn (`select insert`, `update(word)`).
 * To add a function: its name in functions-table.ts with those who may call it, `[]` for a trigger.
 * To add a schema: its name in USAGE there. To add a login: houses/centre/*-books.ts, then COLUMNS.
 */
/** Whose right stands at which place of a line. Every other login has none. */
export const COLUMNS: Readonly<Record<BooksName, readonly LoginName[]>> = {
  hotline: ['vigie_centre_public', 'vigie_centre_desk', 'vigie_centre_worker'],
  commons: ['vigie_centre_public', 'vigie_centre_desk', 'vigie_centre_worker'],
  helpline: ['vigie_centre_helpline_public', 'vigie_centre_helpline_desk', 'vigie_centre_helpline_worker'],
}

export const GRANTS: Readonly<Record<BooksName, Readonly<Record<string, Line>>>> = {
  hotline: {
    'intake.report_kind': ['', 'select', 'select'],
    'intake.report': ['insert', 'select insert', 'select'],
    'intake.address': ['insert', 'select insert', 'select'],
    // Not written_by: a message of the public is nobody else's.
    'intake.message': [
      'insert(id, report, position, author, written_on, expires_on, for_desk, for_reporter)',
      'select insert',
      'select',
    ],
    'intake.consent': ['insert', 'select insert', 'select'],
    'intake.consent_withdrawal': ['insert', 'select', 'select'],
    'intake.passing': OF_THE_DESK,
    'intake.passing_sent': OF_THE_DESK,
    'intake.report_taker': OF_THE_DESK,
    // What the helpline hands over comes by the login of the public, which can ask for nothing.
    'intake.referral_in': ['insert', 'select', 'select'],
    'intake.message_reading': OF_THE_DESK,
    'intake.unread_message': MARKS,
    'intake.news': ['insert', 'select insert', 'select insert'],

    'hashes.list': OF_THE_STAFF,
    'hashes.list_rights': OF_THE_STAFF,
    'hashes.import': OF_THE_STAFF,
    'hashes.import_step': OF_THE_STAFF,
    'hashes.import_problem': OF_THE_STAFF,
    // Not the number: the server gives it, in turn.
    'hashes.list_entry': [
      '',
      'select insert(list, own_id, version, pdq, quality, sha256, sha1, md5, classification, class, dated_at, import)',
      '',
    ],
    'hashes.list_entry_number_seq': NOBODY,
    'hashes.entry_withdrawal': [
      '',
      'select insert(list, own_id, version, cause, import, withdrawn_by, withdrawn_at)',
      '',
    ],
    'hashes.entry_withdrawal_number_seq': NOBODY,
    'hashes.tombstone': OF_THE_STAFF,
    'hashes.feedback': OF_THE_STAFF,
    'hashes.feedback_sending': OF_THE_STAFF,
    'hashes.platform': OF_THE_STAFF,
    'hashes.platform_quota': OF_THE_STAFF,
    'hashes.platform_key': OF_THE_STAFF,
    'hashes.platform_key_withdrawal': OF_THE_STAFF,
    'hashes.lookup': OF_THE_STAFF,
    'hashes.lookup_answer': OF_THE_STAFF,
    'hashes.reported_fingerprint': ['insert', 'select', 'select'],
    'hashes.item_fingerprint': [
      '',
      'select insert(id, item, sealed, way, reported, entered_by, entered_on)',
      'select insert(id, item, sealed, way, reported, entered_by, entered_on)',
    ],
    'hashes.item_fingerprint_number_seq': NOBODY,
    'hashes.fingerprint_withdrawal': ['', 'select insert(fingerprint, withdrawn_by, withdrawn_on)', 'select'],
    'hashes.fingerprint_withdrawal_number_seq': NOBODY,

    'hotline.case': READ_AND_ADD,
    'hotline.case_number': NUMBERING,
    'hotline.open_case': MARKS,
    'hotline.referral_under_way': MARKS,
    'hotline.waiting_report': MARKS,
    'hotline.year_to_count': YEARS,
    'hotline.case_origin': OF_THE_DESK,
    'hotline.case_report': READ_AND_ADD,
    'hotline.caseless_report': READ_AND_ADD,
    'hotline.item': READ_AND_ADD,
    'hotline.address_part': READ_AND_ADD,
    'hotline.trace': OF_THE_DESK,
    'hotline.danger': READ_AND_ADD,
    'hotline.danger_dismissal': OF_THE_DESK,
    'hotline.alert': OF_THE_DESK,
    'hotline.alert_review': OF_THE_DESK,
    'hotline.meeting': OF_THE_STAFF,
    'hotline.meeting_presence': OF_THE_STAFF,
    'hotline.meeting_decision': OF_THE_STAFF,
    'hotline.meeting_decision_done': OF_THE_STAFF,
    // The worker deletes what is old, and reads no more of it.
    'hotline.debrief': ['', 'select insert', 'select(recorded_at) delete'],
    'hotline.taking': OF_THE_DESK,
    'hotline.second_look': OF_THE_DESK,
    'hotline.handing_back': OF_THE_DESK,
    'hotline.assessment': OF_THE_DESK,
    'hotline.assessment_withdrawal': OF_THE_DESK,
    'hotline.reassessment': OF_THE_DESK,
    'hotline.inheritance': OF_THE_DESK,
    'hotline.legal_ground': OF_THE_DESK,
    'hotline.assessment_version': OF_THE_DESK,
    'hotline.joint_session': OF_THE_DESK,
    'hotline.joint_signature': OF_THE_DESK,
    'hotline.joint_assessment': MARKS,
    'hotline.likeness': READ_AND_ADD,
    'hotline.sample': OF_THE_DESK,
    'hotline.sample_item': OF_THE_DESK,
    'hotline.sample_look': OF_THE_DESK,
    'hotline.verdict': OF_THE_DESK,
    'hotline.referral': OF_THE_DESK,
    'hotline.referral_item': OF_THE_DESK,
    'hotline.referral_ruling': OF_THE_DESK,
    'hotline.referral_approval': OF_THE_DESK,
    'hotline.referral_withdrawal': OF_THE_DESK,
    'hotline.hand_over': OF_THE_DESK,
    'hotline.police_answer': OF_THE_DESK,
    'hotline.sighting': READ_AND_ADD,
    'hotline.reported_again': READ_AND_ADD,
    'hotline.capture': OF_THE_DESK,
    'hotline.custody': OF_THE_DESK,
    'hotline.closure': OF_THE_DESK,
    'hotline.reopening': READ_AND_ADD,
    'hotline.merger': OF_THE_DESK,
    'hotline.case_destruction': ['', 'select', 'select'],

    ...NOTICES_GRANTS,

    'playbook.document': OF_THE_DESK,
    'playbook.version': OF_THE_DESK,
    'playbook.ruling': OF_THE_DESK,

    ...FRAME_GRANTS,
  },
  commons: {
    'transparency.account': ['select', 'select', 'select insert update'],
    'transparency.edition': ['select', 'select', 'select insert'],
    'transparency.head': ['select', 'select', 'select insert'],
    'transparency.picture': ['select', 'select', 'select insert delete'],
    'transparency.subtree': ['select', 'select', 'select insert'],
    'vigie.applied_rights': NOBODY,
    'vigie.migration': NOBODY,
  },
  helpline: HELPLINE_GRANTS,
}
