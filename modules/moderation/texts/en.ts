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
    partial: 'we removed a part of it',
    'refused-lawful': 'it stays: we do not find it illegal',
    'refused-insufficient': 'it stays: we were told too little to decide otherwise',
    'not-ours': 'it is not on our service',
    'not-found': 'we could not find it',
    'already-removed': 'it was gone already',
  },
  grounds: { law: 'The law that it breaks', terms: 'The rule of our terms that it breaks' },
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
}
