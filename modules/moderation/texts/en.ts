import type { Texts } from './shape.ts'

export const en: Texts = {
  subject: 'Our decision',
  toNotifier: 'You told us about something on our service. A decision was made.',
  toUploader: 'A decision was made about something that you put on our service.',
  decided: 'What we decided',
  actions: {
    removed: 'we removed it',
    disabled: 'nobody can open it any more',
    'geo-blocked': 'it can no longer be seen in some countries',
    'age-restricted': 'only adults can see it',
    demoted: 'we show it less often',
    labelled: 'we put a label on it',
    'account-suspended': 'we suspended the account for a time',
    'account-terminated': 'we closed the account',
    'monetary-restricted': 'it stays, but no money is earned with it',
    'service-restricted': 'it stays, but the account can no longer use all of our service',
    partial: 'we removed a part of it',
    'refused-lawful': 'it stays: we do not find it illegal',
    'refused-insufficient': 'it stays: we were told too little to decide otherwise',
    'not-ours': 'it is not on our service',
    'not-found': 'we could not find it',
    'already-removed': 'it was gone already',
  },
  grounds: { law: 'The law that it breaks', terms: 'The rule of our terms that it breaks' },
  also: 'We also decided',
  monetary: {
    suspended: 'you earn nothing with it for a time',
    terminated: 'you no longer earn anything with it',
  },
  service: {
    'partly-suspended': 'you cannot use a part of our service for a time',
    suspended: 'you cannot use our service for a time',
    'partly-terminated': 'you can no longer use a part of our service',
    terminated: 'you can no longer use our service',
  },
  lasts: (day) => (day === null ? 'This has no end date.' : `This holds until ${day}.`),
  alsoLasts: (day) => `until ${day}`,
  only: (countries) => `It holds in these countries only: ${countries}.`,
  byNotice: 'Somebody told us about it.',
  byUs: 'We found it ourselves.',
  automated: {
    not: 'A person decided.',
    partly: 'A person decided, with the help of a program.',
    wholly: 'A program decided.',
  },
  complain: ({ until, mailbox }) =>
    `If you do not agree, you can complain to us until ${until}. It costs nothing. Write to ${mailbox}. Another person than the one who decided will look at it.`,
  afterComplaint:
    'This decision follows a complaint. Another person than the one who decided first looked at it.',
  elsewhere:
    'You can also ask a certified body for settling disputes out of court (Article 21 of the Digital Services Act), or go to a court. The European Commission publishes a list of these bodies.',
  warning: {
    subject: 'A warning about your notices',
    counts: ({ notices, unfounded }) =>
      `You told us about things on our service that you find illegal. In the last year you sent ${notices} ${notices === 1 ? 'notice' : 'notices'}. In ${unfounded} of them anybody could see that what you named was not illegal, or was not there.`,
    next: 'If this goes on, we may set aside for a time what you send (Article 23 of the Digital Services Act). We look at your notices one by one before we do.',
    answer: (mailbox) => `If you see it otherwise, write to ${mailbox}. A person reads it.`,
  },
  suspension: {
    subject: 'We set your notices aside for a time',
    until: ({ until, warned }) =>
      `Until ${until} we keep what you send us, but do not look at it (Article 23 of the Digital Services Act). We warned you on ${warned}. After that day your notices wait in turn as before.`,
  },
}
