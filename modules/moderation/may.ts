const MODERATORS = ['moderator', 'coordinator'] as const
const LEADING = ['coordinator'] as const

/** Who may do what with what was decided. */
export const may = {
  readDecisions: MODERATORS,
  decide: MODERATORS,
  correctStatement: MODERATORS,
  noteTelling: MODERATORS,
  /** Whoever sent the notice, by the code of the form. */
  complain: ['anyone'],
  receiveComplaint: ['system'],
  noteComplaint: MODERATORS,
  /** Another person than the one who decided first: Art. 20(6) DSA. */
  ruleOnComplaint: MODERATORS,
  markUnfounded: MODERATORS,
  takeUp: MODERATORS,
  warnSender: LEADING,
  suspendSender: LEADING,
  keepInaccuracyFile: LEADING,
  readFigures: MODERATORS,
} as const
