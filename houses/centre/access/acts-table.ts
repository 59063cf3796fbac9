import type { Table } from '../../../tests/house/access-lines.ts'
import {
  ADMINISTRATOR,
  ANALYST,
  CASEWORK,
  COORDINATOR,
  NEVER_THERE,
  OFFICER,
  POLICY,
  SHEET_KEEPERS,
  STAFF,
  TEAM,
  THE_PUBLIC_ALONE,
  VETTING,
} from './visitors.ts'

/** Who may do what: every operation of the centre, written by hand. What stands nowhere here is an offence. */
export const ACTS: Table = {
  'intake.submit-report': THE_PUBLIC_ALONE,
  'intake.read-mailbox': { who: THE_PUBLIC_ALONE, fate: { destroyed: 'not there' } },
  'intake.answer-desk': { who: THE_PUBLIC_ALONE, fate: { destroyed: 'not there' } },
  'intake.withdraw-consent': { who: THE_PUBLIC_ALONE, fate: { destroyed: 'not there' } },
  // Nobody can be written to once the mailbox is gone.
  'intake.take-report': CASEWORK,
  'intake.write-to-reporter': { who: CASEWORK, fate: { destroyed: 'not there' } },

  'hashes.report-fingerprints': THE_PUBLIC_ALONE,
  'hashes.add-list': COORDINATOR,
  'hashes.change-rights': COORDINATOR,
  'hashes.withdraw-entry': COORDINATOR,
  'hashes.give-feedback': CASEWORK,
  'hashes.add-platform': COORDINATOR,
  'hashes.set-quota': COORDINATOR,
  'hashes.make-platform-key': ADMINISTRATOR,
  'hashes.withdraw-platform-key': VETTING,
  'hotline.look-up-fingerprint': CASEWORK,
  'hotline.enter-fingerprint': ANALYST,
  // No item has a fingerprint here; a case in other hands, or closed, is said first.
  'hotline.withdraw-fingerprint': { who: ANALYST, fate: { own: 'not there' } },
  // Nothing to inherit from lies in these books.
  'hotline.propose-inheritance': { who: ANALYST, fate: NEVER_THERE },
  'hotline.confirm-inheritance': ANALYST,

  'hotline.propose-legal-ground': POLICY,
  // Nothing was proposed in the books of this test.
  'hotline.confirm-legal-ground': { who: SHEET_KEEPERS, fate: NEVER_THERE },
  'hotline.decline-legal-ground': { who: SHEET_KEEPERS, fate: NEVER_THERE },

  'hotline.read-queue': CASEWORK,
  'hotline.read-case': CASEWORK,
  'hotline.take-case': CASEWORK,
  'hotline.take-next': ANALYST,
  'hotline.hand-back-case': CASEWORK,
  'hotline.close-case': CASEWORK,
  'hotline.reopen-case': CASEWORK,
  'hotline.reassess-item': CASEWORK,
  'hotline.withdraw-assessment': CASEWORK,
  'hotline.merge-cases': CASEWORK,
  'hotline.prepare-notice': CASEWORK,
  'hotline.prepare-referral': CASEWORK,
  'hotline.withdraw-referral': CASEWORK,
  'hotline.hand-over-referral': CASEWORK,
  // To look at what was reported, and to be the second person: vetted analysts only.
  'hotline.say-danger': CASEWORK,
  'hotline.dismiss-danger': CASEWORK,
  'hotline.alert-police': ANALYST,
  'hotline.review-alert': CASEWORK,
  'hotline.record-meeting': TEAM,
  // No meeting was held in the books of this test.
  'hotline.record-meeting-decision': { who: TEAM, fate: NEVER_THERE },
  'hotline.finish-meeting-decision': { who: TEAM, fate: NEVER_THERE },
  // Nobody took part in anything hard to bear in the books of this test.
  'hotline.record-debrief': { who: CASEWORK, fate: NEVER_THERE },
  'hotline.open-proactive-case': ANALYST,
  'hotline.open-case': ANALYST,
  'hotline.add-item': ANALYST,
  'hotline.note-trace': ANALYST,
  'hotline.note-traces': ANALYST,
  'hotline.note-sighting': ANALYST,
  'hotline.assess-item': ANALYST,
  'hotline.find-dead-link': ANALYST,
  'hotline.approve-referral': ANALYST,
  'notices.approve-notice': ANALYST,
  'hotline.arbitrate-item': COORDINATOR,
  'hotline.draw-sample': COORDINATOR,
  // No sample was drawn in the books of this test.
  'hotline.assess-sample-item': { who: ANALYST, fate: NEVER_THERE },
  'hotline.find-sample-gone': { who: ANALYST, fate: NEVER_THERE },

  'notices.enter-independence-statement': COORDINATOR,
  'notices.withdraw-independence-statement': COORDINATOR,
  'notices.publish-year': COORDINATOR,
  'notices.add-provider': CASEWORK,
  'notices.change-provider-address': CASEWORK,
  // No address waits for a second person in the books of this test.
  'notices.confirm-provider-address': { who: CASEWORK, fate: NEVER_THERE },
  'notices.decline-provider-address': { who: CASEWORK, fate: NEVER_THERE },
  'notices.read-notice': CASEWORK,
  'notices.withdraw-notice': CASEWORK,
  'notices.dispatch-by-form': CASEWORK,
  'notices.retry-dispatch': CASEWORK,
  'notices.record-acknowledgement': CASEWORK,
  'notices.record-decision': CASEWORK,
  'notices.lodge-complaint': CASEWORK,
  'notices.record-complaint-outcome': CASEWORK,
  // No mail waits to be filed in the books of this test.
  'notices.file-stray-mail': { who: CASEWORK, fate: NEVER_THERE },
  'hotline.report-from-mail': { who: CASEWORK, fate: NEVER_THERE },
  'notices.close-stray-mail': { who: CASEWORK, fate: NEVER_THERE },
  // No link of a letter leads to a page in the books of this test.
  'notices.answer-by-link': { who: THE_PUBLIC_ALONE, fate: NEVER_THERE },
  'notices.end-answer-page': CASEWORK,
  // No answer was read for a proposal in the books of this test.
  'notices.confirm-answer': { who: CASEWORK, fate: NEVER_THERE },
  'notices.correct-answer': { who: CASEWORK, fate: NEVER_THERE },
  'notices.mark-reply-read': { who: CASEWORK, fate: NEVER_THERE },

  'people.invite-person': ADMINISTRATOR,
  'people.renew-invitation': ADMINISTRATOR,
  'people.confirm-invitation': COORDINATOR,
  'people.give-role': ADMINISTRATOR,
  'people.withdraw-role': ADMINISTRATOR,
  'people.record-departure': ADMINISTRATOR,
  'people.end-sessions': ADMINISTRATOR,
  'people.end-all-sessions': ADMINISTRATOR,
  'people.record-vetting': VETTING,
  'people.withdraw-vetting': VETTING,
  'people.record-certificate': VETTING,
  // Nobody has a certificate in the books of this test.
  'people.withdraw-certificate': { who: VETTING, fate: NEVER_THERE },
  'people.require-training': VETTING,
  'people.end-training-requirement': VETTING,
  'privacy.answer-request': OFFICER,
  'privacy.change-schedule': OFFICER,
  'privacy.decide-request': ['data-protection-officer', 'coordinator'],
  'privacy.lift-hold': OFFICER,
  'privacy.place-hold': OFFICER,
  'privacy.receive-request': {
    who: ['data-protection-officer', 'coordinator'],
    fate: { destroyed: 'not there' },
  },
  // Of anybody but oneself only an administrator says it.
  'people.say-languages': {
    who: STAFF,
    fate: {
      others: (visitor) => (visitor === 'administrator' ? 'let in' : 'not there'),
      closed: (visitor) => (visitor === 'administrator' ? 'let in' : 'not there'),
    },
  },
  'people.make-access-key': STAFF,
  // Another's key does not exist, except for an administrator.
  'people.withdraw-access-key': {
    who: STAFF,
    fate: { others: (visitor) => (visitor === 'administrator' ? 'let in' : 'not there') },
  },
}
