import { LANGUAGES, type Language } from '@vigie/kernel'
import { de } from './de.ts'
import { en } from './en.ts'
import { findPhrase, holdsOne, type Phrase, toPhrase, without } from './find-phrase.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'
import type { Sentence } from './sentences.ts'
import { type PlainPhrases, type Saying, wordsOf } from './shape.ts'

export const PLAIN_PHRASES: Readonly<Record<Language, PlainPhrases>> = { nl, fr, de, en }

/** What one sentence says; `denied`: that something was not done. */
export type Said = { readonly saying: Exclude<Saying, 'received'> | 'denied'; readonly language: Language }

/** So few words beside a participle are still an answer: "page removed". */
const FEW = 6

const ready = (phrases: PlainPhrases) => {
  const all = (list: readonly string[]): Phrase[] => list.map(toPhrase)
  const { removed, refused, asks } = phrases
  const flat = (list: readonly string[]) => new Set(list.flatMap(wordsOf))
  return {
    opens: all(phrases.opens),
    removed: all([
      ...removed.phrases,
      ...removed.helps.flatMap((help) => removed.done.map((done) => `${help} ${removed.gap} ${done}`)),
    ]),
    before: all(removed.before),
    byAnother: all(removed.byAnother),
    done: flat(removed.done),
    beside: flat(removed.beside),
    denied: all(removed.denied),
    open: all(removed.unless),
    refused: {
      'refused-insufficient': all(refused.insufficient),
      'not-ours': all(refused.notOurs),
      'refused-lawful': all(refused.lawful),
    },
    refusedUnless: all(refused.unless),
    asks: all(asks.phrases),
    asksUnless: all(asks.unless),
  }
}
type Ready = ReturnType<typeof ready>

const READY: Readonly<Record<Language, Ready>> = {
  nl: ready(nl),
  fr: ready(fr),
  de: ready(de),
  en: ready(en),
}

const REFUSALS = ['refused-insufficient', 'not-ours', 'refused-lawful'] as const

/** "Removed.", "Page removed": a participle and words that change nothing. */
const isLone = (words: readonly string[], { done, beside }: Ready): boolean =>
  words.length <= FEW &&
  words.some((word) => done.has(word)) &&
  words.every((word) => done.has(word) || beside.has(word) || /^\d+$/.test(word))

const removal = (words: readonly string[], ready: Ready): Said['saying'] | null => {
  const phrase = ready.removed.find((one) => findPhrase(words, one) !== null)
  const isBefore = holdsOne(words, ready.before)
  const isAnothers = holdsOne(words, ready.byAnother)
  if (phrase === undefined && !isBefore && !isLone(words, ready)) return null
  const rest = phrase === undefined ? words : without(words, phrase)
  if (holdsOne(rest, ready.denied)) return 'denied'
  if (holdsOne(rest, ready.open)) return null
  return isBefore || isAnothers ? 'already-removed' : 'removed'
}

const readIn = (sentence: Sentence, language: Language): Said | null => {
  const ready = READY[language]
  const words = ready.opens.reduce<readonly string[]>((left, phrase) => without(left, phrase), sentence.words)
  if (holdsOne(words, ready.asks) && !holdsOne(words, ready.asksUnless))
    return { saying: 'asks-more', language }
  if (sentence.isQuestion) return null
  const refusal = REFUSALS.find((one) => holdsOne(words, ready.refused[one]))
  if (refusal !== undefined) {
    // Beside it something was, or was not, removed: that is more than one thing.
    const more = refusal !== 'refused-lawful' && words.some((word) => ready.done.has(word))
    return more || holdsOne(words, ready.refusedUnless) ? null : { saying: refusal, language }
  }
  const saying = removal(words, ready)
  return saying === null ? null : { saying, language }
}

/** What a sentence says beyond doubt; null where it says nothing, or another thing in another language. */
export const readSentence = (sentence: Sentence): Said | null => {
  const found = LANGUAGES.flatMap((language) => readIn(sentence, language) ?? [])
  const [first] = found
  return first !== undefined && found.every(({ saying }) => saying === first.saying) ? first : null
}
