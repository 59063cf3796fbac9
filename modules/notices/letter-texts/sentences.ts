import { type InEveryLanguage, LANGUAGES, type Language } from '@vigie/kernel'
import { z } from 'zod'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'
import { placesIn } from './places.ts'
import { LetterTexts } from './shape.ts'

/** What Vigie comes with. */
export const LETTER_TEXTS: Readonly<Record<Language, LetterTexts>> = { nl, fr, de, en }

type Nested = { readonly [key: string]: string | Nested }

/** What stands between a label and what it names is no sentence: nobody words it. */
const NO_SENTENCE = 'colon'

/** The sentences of a text by where they stand in it, such as `kinds.csam.why`. */
const sentencesOf = (texts: Nested, before = ''): [path: string, sentence: string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value]] : sentencesOf(value, `${before}${key}.`),
  )

/** The sentences of our letters in every language, by where they stand. */
export type LetterSentences = Readonly<Record<string, InEveryLanguage>>

const [SAID_NL, SAID_FR, SAID_DE, SAID_EN] = [nl, fr, de, en].map((texts) => new Map(sentencesOf(texts)))
const saidIn = (said: Map<string, string> | undefined, path: string): string => said?.get(path) ?? ''

/** What Vigie comes with, sentence by sentence. */
export const STARTING_SENTENCES: LetterSentences = Object.fromEntries(
  [...(SAID_EN?.keys() ?? [])]
    .filter((path) => path !== NO_SENTENCE)
    .map((path) => [
      path,
      {
        nl: saidIn(SAID_NL, path),
        fr: saidIn(SAID_FR, path),
        de: saidIn(SAID_DE, path),
        en: saidIn(SAID_EN, path),
      },
    ]),
)

/** The places that a sentence must keep, whatever it says: without them the letter would not say what it is about. */
export const placesOf = (path: string): string[] => placesIn(STARTING_SENTENCES[path]?.en ?? '')

const Content = z.record(z.string(), z.record(z.enum(LANGUAGES), z.string()))

/** A version of the letters; a sentence that came with a later Vigie is said as it came. */
export const readSentences = (content: unknown): LetterSentences => {
  const kept = Content.parse(content)
  return Object.fromEntries(
    Object.entries(STARTING_SENTENCES).map(([path, sentence]) => [path, kept[path] ?? sentence]),
  )
}

const setAt = (
  texts: Record<string, unknown>,
  [key = '', ...rest]: readonly string[],
  said: string,
): void => {
  if (rest.length === 0) {
    texts[key] = said
    return
  }
  const inner: Record<string, unknown> = {}
  const known = texts[key]
  if (typeof known === 'object' && known !== null) Object.assign(inner, known)
  setAt(inner, rest, said)
  texts[key] = inner
}

/** The letters in one language. */
export const textsIn = (sentences: LetterSentences, language: Language): LetterTexts => {
  const texts: Record<string, unknown> = { [NO_SENTENCE]: LETTER_TEXTS[language].colon }
  for (const [path, sentence] of Object.entries(sentences)) setAt(texts, path.split('.'), sentence[language])
  return LetterTexts.parse(texts)
}
