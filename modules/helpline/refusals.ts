import { refusals } from '@vigie/kernel'

export const refuse = refusals(
  {
    'no-such-contact': 'unknown',
    'contact-of-another': 'conflict',
    'contact-ended-already': 'conflict',
    'contact-closed-already': 'conflict',
    'contact-still-open': 'conflict',
    'recorded-meanwhile': 'conflict',
    'category-not-now': 'invalid',
    'no-such-conversation': 'unknown',
    'conversation-not-taken': 'conflict',
    'conversation-of-another': 'conflict',
    'conversation-over': 'conflict',
    'conversation-taken': 'conflict',
    'not-missed': 'conflict',
    'set-aside-already': 'conflict',
    'holds-it-already': 'invalid',
    'not-a-listener': 'invalid',
    'not-an-address': 'invalid',
    'no-such-dispatch': 'unknown',
    'alert-is-your-own': 'conflict',
    'alert-seen-already': 'conflict',
    'danger-needs-reason': 'invalid',
    'reason-only-for-danger': 'invalid',
    'hours-overlap': 'invalid',
    'hours-half-said': 'invalid',
    'hours-ended-already': 'conflict',
    'no-such-hours': 'unknown',
    'exception-that-day': 'invalid',
    'day-over': 'invalid',
  },
  {
    'category-not-now': ['network', 'insafe'],
    'holds-it-already': ['colleague'],
    'not-a-listener': ['colleague'],
    'not-an-address': ['addresses'],
    'danger-needs-reason': ['reason'],
    'reason-only-for-danger': ['reason'],
    'hours-overlap': ['from', 'until'],
    'hours-half-said': ['from', 'until'],
    'exception-that-day': ['day'],
    'day-over': ['day'],
  },
)
export type RefusalWord = Extract<keyof typeof refuse.words, string>

/** Throws the word of a rule, where it has one. */
export const insist = (why: RefusalWord | null): void => {
  if (why !== null) throw refuse(why)
}
