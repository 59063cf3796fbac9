import { fold } from './fold.ts'
import { itemsNamed, type NameableItem } from './plain-phrases/items-named.ts'
import { PLAIN_PHRASES, readSentence, type Said } from './plain-phrases/read-sentence.ts'
import { type Sentence, sentencesOf } from './plain-phrases/sentences.ts'
import { type Saying, wordsOf } from './plain-phrases/shape.ts'

export { SAYINGS, type Saying } from './plain-phrases/shape.ts'

/** What a plain answer seems to say of one item; of the notice, or of an item still to be chosen, where there is none. */
export interface Proposed {
  readonly saying: Saying
  readonly sentence: string
  readonly item: number | null
}

/** What needs an item that it is about. */
const ABOUT_ITEMS = [
  'removed',
  'already-removed',
  'refused-lawful',
  'refused-insufficient',
  'not-ours',
] as const satisfies readonly Saying[]
export type ItemSaying = (typeof ABOUT_ITEMS)[number]
export const isAboutItems = (saying: Saying): saying is ItemSaying =>
  ABOUT_ITEMS.some((one) => one === saying)

interface Read {
  readonly said: Said
  readonly sentence: string
  /** Empty where it names none that is known. */
  readonly items: readonly number[]
}

/** The words of a letter of ours, in which a sentence that only copies it is found again. */
const copiedFrom = (ours: readonly string[]): ((sentence: Sentence) => boolean) => {
  const letters = ours.map((letter) => ` ${wordsOf(letter).join(' ')} `)
  return ({ words }) => words.length > 1 && letters.some((letter) => letter.includes(` ${words.join(' ')} `))
}

const readAll = (sentences: readonly Sentence[], items: readonly NameableItem[]): Read[] =>
  sentences.flatMap((sentence) => {
    const said = readSentence(sentence)
    if (said === null) return []
    const named = itemsNamed(sentence, PLAIN_PHRASES[said.language].items, items)
    const [only, ...others] = items
    const single = only !== undefined && others.length === 0 ? [only.number] : []
    const about = named === 'none' ? single : named === 'doubt' ? [] : named
    return [{ said, sentence: sentence.text.slice(0, 1_000), items: about }]
  })

/** Who removed it, or has nothing to remove, says more than that it is gone, or stays. */
const MORE_EXACT: readonly (readonly [ItemSaying, ItemSaying])[] = [
  ['already-removed', 'removed'],
  ['not-ours', 'refused-lawful'],
  ['not-ours', 'refused-insufficient'],
]

/** The one that counts among what was said of an item; null where they contradict one another. */
const agreedOn = (reads: readonly Read[]): Read | null => {
  const sayings = new Set(reads.map(({ said }) => said.saying))
  for (const [exact, loose] of MORE_EXACT) if (sayings.has(exact)) sayings.delete(loose)
  if (sayings.size !== 1) return null
  return reads.find(({ said }) => sayings.has(said.saying)) ?? null
}

const ofItem = (reads: readonly Read[], item: number | null): Proposed[] => {
  const agreed = agreedOn(reads)
  if (agreed === null) return []
  const { saying } = agreed.said
  return saying === 'denied' || !isAboutItems(saying) ? [] : [{ saying, sentence: agreed.sentence, item }]
}

/** Of what names no item nobody knows which it is: said of all, it must agree with everything. */
const decided = (reads: readonly Read[], items: readonly NameableItem[]): Proposed[] => {
  const loose = reads.filter((read) => read.items.length === 0)
  const ofEach = items.flatMap(({ number }) => {
    const own = reads.filter((read) => read.items.includes(number))
    return own.length === 0 ? [] : ofItem([...own, ...loose], number)
  })
  return loose.length > 0 && loose.length === reads.length ? ofItem(loose, null) : ofEach
}

/**
 * What a person's plain words seem to say, for another person to confirm. It never guesses: a question, a condition, what is
 * still to come, what is denied, what contradicts itself and what only copies our letter is no proposal.
 */
export const readPlainAnswer = (
  own: readonly string[],
  {
    items,
    ours,
    received,
  }: {
    readonly items: readonly NameableItem[]
    /** Our letters about the notice. */
    readonly ours: readonly string[]
    /** Says of a text whether it confirms receipt. */
    readonly received: (folded: string) => boolean
  },
): Proposed[] => {
  const isCopied = copiedFrom(ours)
  const sentences = sentencesOf(own).filter((sentence) => !isCopied(sentence))
  const reads = readAll(sentences, items)
  const asked = reads.find(({ said }) => said.saying === 'asks-more')
  const about = reads.filter(({ said: { saying } }) => saying !== 'asks-more')
  // Too little was said, and they ask for more: that is no decision yet.
  const open =
    asked === undefined ? about : about.filter(({ said }) => said.saying !== 'refused-insufficient')
  const proposed = decided(open, items)
  if (asked !== undefined) return [...proposed, { saying: 'asks-more', sentence: asked.sentence, item: null }]
  if (proposed.length > 0 || open.length > 0) return proposed
  const receipt = sentences.find(({ text, isQuestion }) => !isQuestion && received(fold(text)))
  return receipt === undefined
    ? []
    : [{ saying: 'received', sentence: receipt.text.slice(0, 1_000), item: null }]
}
