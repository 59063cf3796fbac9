/** What this module announces. Bodies hold identifiers and words only. */
export const FACTS = {
  approved: 'notices.notice-approved',
  sent: 'notices.notice-sent',
  replied: 'notices.reply-kept',
  pressed: 'notices.answer-pressed',
  acknowledged: 'notices.notice-acknowledged',
  decided: 'notices.decision-recorded',
  sendAgain: 'notices.sending-asked-again',
  reminderDue: 'notices.reminder-due',
  contactAgain: 'notices.contact-asked',
  complaintReleased: 'notices.complaint-released',
  reminderSent: 'notices.reminder-sent',
  accountPublished: 'notices.account-published',
} as const

/** An identifier out of the body of a fact. */
export const idIn = (body: Readonly<Record<string, unknown>>, field: string): string => {
  const id = body[field]
  if (typeof id !== 'string') throw new Error(`the fact has no ${field}`)
  return id
}
