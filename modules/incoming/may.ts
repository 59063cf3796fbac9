/** Who moderates: the same people read what came in. */
export const MODERATORS = ['moderator', 'coordinator'] as const

/** Who may do what with notices that came in. */
export const may = {
  submitNotice: ['anyone'],
  readOutcome: ['anyone'],
  receiveNotice: ['system'],
  takeNotice: MODERATORS,
  readNotices: MODERATORS,
} as const
