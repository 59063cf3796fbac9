import { refusals } from '@vigie/kernel'

export const refuse = refusals(
  {
    'no-such-notice': 'unknown',
    'no-such-notice-item': 'unknown',
    'no-such-provider': 'unknown',
    'no-such-stray-mail': 'unknown',
    'no-such-reply': 'unknown',
    'no-such-statement': 'unknown',
    'no-such-answer-page': 'unknown',
    'answer-page-over': 'conflict',
    'no-answer-page': 'conflict',
    'statement-already-withdrawn': 'conflict',
    'edition-published-meanwhile': 'conflict',
    'year-not-begun': 'invalid',
    'reply-already-read': 'conflict',
    'notice-without-item': 'invalid',
    'flagger-not-recognised': 'invalid',
    'you-prepared-this': 'conflict',
    'notice-already-ruled': 'conflict',
    'notice-not-approved': 'conflict',
    'notice-not-sent': 'conflict',
    'notice-already-sent': 'conflict',
    'notice-already-acknowledged': 'conflict',
    'notice-decided-meanwhile': 'conflict',
    'nothing-to-send-again': 'conflict',
    'nothing-to-complain-about': 'conflict',
    'complaint-already-lodged': 'conflict',
    'complaint-too-late': 'conflict',
    'no-open-complaint': 'conflict',
    'complaint-already-answered': 'conflict',
    'provider-exists': 'conflict',
    'provider-needs-mailbox': 'invalid',
    'provider-needs-form': 'invalid',
    'provider-has-no-form': 'conflict',
    'provider-without-address-in-name': 'invalid',
    'provider-address-waits': 'conflict',
    'provider-address-ruled': 'conflict',
    'provider-without-address': 'conflict',
    'no-such-provider-address': 'unknown',
    'stray-mail-already-filed': 'conflict',
    'item-looked-at-again': 'conflict',
    'police-first': 'conflict',
    'not-shown-to-the-public': 'conflict',
    'vetting-expired': 'forbidden',
    'colleague-no-longer-eligible': 'conflict',
    'case-is-closed': 'conflict',
  },
  {
    'provider-exists': ['name'],
    'provider-needs-form': ['formPlace'],
    'provider-needs-mailbox': ['mailbox'],
    'provider-without-address-in-name': ['name'],
    'year-not-begun': ['year'],
  },
)
export type RefusalWord = Extract<keyof typeof refuse.words, string>

/** Stops here when there is a reason why not. */
export const insist = (why: RefusalWord | null): void => {
  if (why !== null) throw refuse(why)
}
