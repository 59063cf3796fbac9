import type { BooksName, LoginName } from '@vigie/centre'

/**
 * Who may do what in the books, written by hand: for each table the public site, the desk and the worker.
 * Nothing is ever changed or removed but what is named here; a table without a line is an offence.
 */
type Line = readonly [publicSite: string, desk: string, worker: string]

const READ_AND_ADD: Line = ['', 'select insert', 'select insert']
const OF_THE_DESK: Line = ['', 'select insert', 'select']
const NOBODY: Line = ['', '', '']
const NUMBERING: Line = ['', 'usage', 'usage']

export const GRANTS: Readonly<Record<BooksName, Readonly<Record<string, Line>>>> = {
  hotline: {
    // Not actor: the public writes no line in the name of a member of staff.
    'audit.entry': ['insert(id, at, actor_kind, act, subject)', 'select insert', 'select insert'],

    'intake.report': ['insert', 'select insert', 'select'],
    'intake.address': ['insert', 'select insert', 'select'],
    // Not written_by: a message of the public is nobody else's.
    'intake.message': [
      'insert(id, report, position, author, written_on, expires_on, for_desk, for_reporter)',
      'select insert',
      'select',
    ],
    'intake.news': ['insert', 'select insert', 'select insert'],

    'hotline.case': READ_AND_ADD,
    'hotline.case_number': NUMBERING,
    'hotline.case_report': READ_AND_ADD,
    'hotline.caseless_report': READ_AND_ADD,
    'hotline.item': READ_AND_ADD,
    'hotline.trace': READ_AND_ADD,
    'hotline.taking': READ_AND_ADD,
    'hotline.handing_back': READ_AND_ADD,
    'hotline.assessment': READ_AND_ADD,
    'hotline.reassessment': READ_AND_ADD,
    'hotline.verdict': READ_AND_ADD,
    'hotline.referral': READ_AND_ADD,
    'hotline.referral_item': READ_AND_ADD,
    'hotline.referral_ruling': READ_AND_ADD,
    'hotline.referral_approval': READ_AND_ADD,
    'hotline.referral_withdrawal': READ_AND_ADD,
    'hotline.hand_over': READ_AND_ADD,
    'hotline.sighting': READ_AND_ADD,
    'hotline.closure': READ_AND_ADD,
    'hotline.reopening': READ_AND_ADD,

    'notices.provider': READ_AND_ADD,
    'notices.notice': READ_AND_ADD,
    'notices.notice_number': NUMBERING,
    'notices.notice_item': READ_AND_ADD,
    'notices.ruling': READ_AND_ADD,
    'notices.approval': READ_AND_ADD,
    'notices.withdrawal': READ_AND_ADD,
    'notices.dispatch': READ_AND_ADD,
    'notices.reply': READ_AND_ADD,
    'notices.stray_mail': READ_AND_ADD,
    'notices.stray_mail_filing': READ_AND_ADD,
    'notices.acknowledgement': READ_AND_ADD,
    'notices.decision': READ_AND_ADD,
    'notices.reminder': READ_AND_ADD,
    'notices.reminder_dispatch': READ_AND_ADD,

    'outbox.fact': ['insert', 'select insert', 'select insert'],
    'outbox.fact_number_seq': NOBODY,
    'outbox.delivery': ['', 'select', 'select insert'],
    'outbox.failure': ['', 'select', 'select insert'],
    'outbox.settlement': ['', 'select', 'select insert'],

    'people.person': OF_THE_DESK,
    'people.role_grant': OF_THE_DESK,
    'people.role_withdrawal': OF_THE_DESK,
    'people.eligibility': OF_THE_DESK,
    'people.eligibility_withdrawal': OF_THE_DESK,
    'people.departure': OF_THE_DESK,
    'people.invitation': OF_THE_DESK,
    'people.invitation_acceptance': OF_THE_DESK,
    'people.password': OF_THE_DESK,
    'people.one_time_code': OF_THE_DESK,
    'people.one_time_code_use': OF_THE_DESK,
    'people.passkey': ['', 'select insert update(counter)', 'select'],
    'people.passkey_withdrawal': OF_THE_DESK,
    'people.challenge': ['', 'select insert delete', 'select'],
    'people.failed_sign_in': ['', 'select insert delete', 'select'],
    'people.session': ['', 'select insert update(last_seen_at, expires_at)', 'select'],
    'people.sign_out': OF_THE_DESK,
    'people.access_key': OF_THE_DESK,
    'people.access_key_withdrawal': OF_THE_DESK,
    // Only the owner makes books a demonstration: `vigie demo`.
    'people.demonstration_world': ['', 'select', 'select'],

    'vigie.migration': NOBODY,
  },
  commons: {
    'transparency.account': ['select', 'select', 'select insert update'],
    'vigie.migration': NOBODY,
  },
}

/** Who may call each function that acts with its owner's rights. Triggers are called by nobody. */
export const DEFINERS: Readonly<Record<BooksName, Readonly<Record<string, readonly LoginName[]>>>> = {
  hotline: {
    'hotline.check_standing_verdict': [],
    'hotline.check_vetting': [],
    'intake.knock': ['vigie_public', 'vigie_desk'],
    'intake.mailbox': ['vigie_public', 'vigie_desk'],
    'intake.mailbox_messages': ['vigie_public', 'vigie_desk'],
    'intake.mailbox_news': ['vigie_public', 'vigie_desk'],
    'intake.submission_before': ['vigie_public', 'vigie_desk'],
    'people.is_vetted': ['vigie_desk', 'vigie_worker'],
  },
  commons: {},
}
