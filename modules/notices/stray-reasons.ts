/** Why a mail was not put to a notice without a person. */
export const STRAY_REASONS = [
  'no-reference',
  'unknown-reference',
  'notice-not-sent',
  'reference-only',
  'unclear-sender',
  'other-sender',
  'message-id-taken',
  'unreadable',
  'bounce',
] as const
export type StrayReason = (typeof STRAY_REASONS)[number]

export interface StrayView {
  readonly id: string
  readonly reason: StrayReason
  readonly receivedAt: Date
}
