import { fold } from '../fold.ts'

/** What a plain answer may be proposed to mean. */
export const SAYINGS = [
  'removed',
  'already-removed',
  'refused-lawful',
  'refused-insufficient',
  'not-ours',
  'asks-more',
  'received',
] as const
export type Saying = (typeof SAYINGS)[number]

/**
 * How one language says it. In a phrase `·` stands for up to three words and `…` for up to ten: verbs part there. What is
 * named under `unless` beside it, in the same sentence, takes it back or leaves it open; then nobody guesses.
 */
export interface PlainPhrases {
  /** What only introduces: looked over before anything else is looked for. */
  readonly opens: readonly string[]
  readonly removed: {
    readonly phrases: readonly string[]
    /** Helping verbs and what stands behind them: every pair is a phrase. */
    readonly helps: readonly string[]
    readonly done: readonly string[]
    readonly gap: '·' | '…'
    /** Words beside which a lone participle says it too: "page removed". */
    readonly beside: readonly string[]
    readonly before: readonly string[]
    /** Somebody else did it. */
    readonly byAnother: readonly string[]
    readonly denied: readonly string[]
    readonly unless: readonly string[]
  }
  readonly refused: {
    readonly lawful: readonly string[]
    readonly insufficient: readonly string[]
    readonly notOurs: readonly string[]
    readonly unless: readonly string[]
  }
  readonly asks: { readonly phrases: readonly string[]; readonly unless: readonly string[] }
  readonly items: {
    readonly names: readonly string[]
    readonly and: readonly string[]
    readonly all: readonly string[]
  }
}

/** The words of a text, small and without accents; an apostrophe parts them. */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .replaceAll('ß', 'ss')
    .replaceAll("n't", ' not')
    .replace(/n[°º]/g, 'numero ')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Phrases one under another or between bars. */
export const list = (table: string): readonly string[] =>
  table
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
