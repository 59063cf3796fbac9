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

/** How a report reached us; `desk` out of an e-mail. */
export const CHANNELS = ['form', 'interface', 'desk', ...SPOKEN_CHANNELS] as const
export type Channel = (typeof CHANNELS)[number]
