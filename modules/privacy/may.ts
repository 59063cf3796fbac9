/** Who sees what people ask for about themselves. */
export const READ_REQUESTS = ['data-protection-officer', 'coordinator'] as const

/** Who answers for how long what is kept, why something is held, and who opened what. */
export const OVERSEE = ['data-protection-officer'] as const
