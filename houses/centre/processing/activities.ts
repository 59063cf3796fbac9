import type { RecordKind } from '@vigie/privacy'

interface Described {
  readonly purpose: string
  readonly recipients: string
  /** A kind of record, whose line of the schedule counts; or what holds instead. */
  readonly kept: RecordKind | { readonly until: string }
}

const INSIDE = 'nobody outside the centre'

/** Every activity of processing, as Art. 30(1) of the GDPR asks to be written down. */
export const ACTIVITIES = {
  reports: {
    purpose: 'receive reports of illegal content, and let their senders follow them without a name',
    recipients: `${INSIDE}; the reported addresses go on as cases and notices`,
    kept: 'report',
  },
  messages: {
    purpose: 'ask reporters back and answer them',
    recipients: 'the reporter, with the receipt',
    kept: 'message',
  },
  cases: {
    purpose: 'assess reported content by two people, and hand over what is illegal',
    recipients:
      'police, partner hotlines, authorities, the helpline: what two people approved, without the reporter',
    kept: 'case',
  },
  notices: {
    purpose:
      'notify providers of illegal content and follow up what they decide (Arts 16 and 22 of the Digital Services Act)',
    recipients: 'the provider concerned; the public account, as counts',
    kept: 'notice',
  },
  'stray-mail': {
    purpose: 'keep mail that found no notice by itself until a person has put it where it belongs',
    recipients: INSIDE,
    kept: 'stray-mail',
  },
  'known-pictures': {
    purpose: 'recognise known pictures by their fingerprints, so that nobody has to look again',
    recipients: 'platforms with a key: yes or no and a class; owners of lists: feedback',
    kept: { until: 'its item or report is destroyed; entries of lists as long as their owner lists them' },
  },
  staff: {
    purpose: 'know who works here, in which role, and until when each is vetted',
    recipients: INSIDE,
    kept: { until: 'the last case somebody worked on is gone, and no line of the audit names them' },
  },
  'signing-in': {
    purpose: 'let staff in, and nobody else',
    recipients: INSIDE,
    kept: { until: 'it is withdrawn or expires; failed attempts for a day' },
  },
  audit: {
    purpose: 'account for every act and every opening (Arts 5(2) and 32 of the GDPR)',
    recipients: 'the data-protection officer; the public, as a signed hash that says nothing',
    kept: {
      until:
        'for ever: what it says of the public are days and ids that lead nowhere once the record is destroyed',
    },
  },
  requests: {
    purpose: 'keep, hold, destroy and answer as the GDPR asks (Arts 5(1)(e), 12 to 17)',
    recipients: 'the person concerned; a supervisory authority that asks',
    kept: { until: 'the house decides: proof that a request was answered' },
  },
  account: {
    purpose: 'account in public for the work of a year (Art. 22(3) of the Digital Services Act)',
    recipients: 'the public: counts only',
    kept: { until: 'for ever' },
  },
  machinery: {
    purpose:
      'run the books: facts to deliver, public halves of keys, versions of tables; ids and words, no person',
    recipients: INSIDE,
    kept: { until: 'for ever, or until delivered' },
  },
  helpline: {
    purpose: 'help people who turn to the helpline; laid apart, no app opens these books yet',
    recipients: 'the hotline, when the caller wants it: an address and a kind, nothing about the caller',
    kept: { until: 'a conversation expires; the schedule of the helpline comes with its work' },
  },
} as const satisfies Record<string, Described>
export type Activity = keyof typeof ACTIVITIES
