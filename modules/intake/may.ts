const anyone = ['anyone'] as const
const DESK = ['analyst', 'coordinator'] as const

/** Who may do what with reports and mailboxes. A mailbox asks for its receipt beyond that. */
export const may = {
  submitReport: anyone,
  takeFromHelpline: anyone,
  readMailbox: anyone,
  answerDesk: anyone,
  withdrawConsent: anyone,
  writeToReporter: DESK,
  takeReport: DESK,
  markMessagesRead: DESK,
} as const
