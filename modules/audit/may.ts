/** Who reads every line of the audit. */
export const READ_AUDIT = ['data-protection-officer'] as const
