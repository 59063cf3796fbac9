const officer = ['data-protection-officer'] as const
/** Two people see to a request, so there are two kinds of them. */
const requestDesk = ['data-protection-officer', 'coordinator'] as const

/** Who may do what about what is kept of people. */
export const may = {
  readRequests: requestDesk,
  receiveRequest: requestDesk,
  decideRequest: requestDesk,
  answerRequest: officer,
  /** Answers for how long what is kept, why something is held, and who opened what. */
  oversee: officer,
  placeHold: officer,
  liftHold: officer,
  changeSchedule: officer,
} as const
