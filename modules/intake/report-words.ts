/** Whether the platform was told before us; `none` where there is none to tell. */
export const PLATFORM_TOLD = ['yes', 'no', 'none', 'unknown', 'unsaid'] as const
export type PlatformTold = (typeof PLATFORM_TOLD)[number]

/** How long before the report, no closer than this. */
export const TOLD_WHEN = ['days', 'week', 'month', 'longer', 'unsaid'] as const
export type ToldWhen = (typeof TOLD_WHEN)[number]

/** What the platform said to it. */
export const PLATFORM_ANSWERS = ['no-answer', 'refused', 'partly', 'came-back', 'other', 'unsaid'] as const
export type PlatformAnswer = (typeof PLATFORM_ANSWERS)[number]

/** Told to somebody at the desk, who asks the questions of the form and reads the answers back. */
export const SPOKEN_CHANNELS = ['phone', 'in-person'] as const

/** How a report reached us; `desk` out of an e-mail, `helpline` by hand-over, with addresses alone. */
export const CHANNELS = ['form', 'interface', 'desk', ...SPOKEN_CHANNELS, 'helpline'] as const
export type Channel = (typeof CHANNELS)[number]

/** On whose word the helpline hands something over: the person's, somebody's on their behalf, or nobody's, because of danger. */
export const HANDED_ON_WORD_OF = ['person', 'on-behalf', 'danger'] as const
export type HandedOnWordOf = (typeof HANDED_ON_WORD_OF)[number]
