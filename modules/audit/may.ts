/** Who may do what with the audit. */
export const may = {
  /** Sees every line. */
  readEntries: ['data-protection-officer'],
} as const
