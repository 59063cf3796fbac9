const MODERATORS = ['moderator', 'coordinator'] as const
const LEADING = ['coordinator'] as const

/** Who may do what with what was decided. */
export const may = {
  readDecisions: MODERATORS,
  decide: MODERATORS,
  correctStatement: MODERATORS,
  noteTelling: MODERATORS,
  lodgeComplaint: MODERATORS,
  /** Another person than the one who decided first: Art. 20(6) DSA. */
  ruleOnComplaint: MODERATORS,
  markUnfounded: MODERATORS,
  warnSender: LEADING,
  suspendSender: LEADING,
  keepInaccuracyFile: LEADING,
  readFigures: MODERATORS,
} as const
