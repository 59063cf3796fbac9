import type { Decision } from './decisions.ts'

/** What whoever was notified can press for an item. */
export const CHOICES = [
  'removed',
  'already-removed',
  'disabled',
  'geo-blocked',
  'age-restricted',
  'not-ours',
  'refused-lawful',
  'refused-insufficient',
  'looking',
] as const
export type Choice = (typeof CHOICES)[number]

/** Those that want words: who has it, or why not. */
const WANTS_WORDS: readonly Choice[] = ['not-ours', 'refused-lawful', 'refused-insufficient']
export const wantsWords = (choice: Choice): boolean => WANTS_WORDS.includes(choice)

/** The decision that a press is; that somebody is still looking is none. */
export const decisionOf = (choice: Choice): Decision | null => (choice === 'looking' ? null : choice)

/** So many letters say who has it, or why not. */
export const MOST_WORDS = 2_000
