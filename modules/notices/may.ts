const desk = ['analyst', 'coordinator'] as const

/** Who may do what with providers and notices. */
export const may = {
  addProvider: desk,
  readNotice: desk,
  /** A second analyst. */
  approveNotice: ['analyst'],
  withdrawNotice: desk,
  dispatchByForm: desk,
  retryDispatch: desk,
  recordAcknowledgement: desk,
  recordDecision: desk,
  fileStrayMail: desk,
} as const
