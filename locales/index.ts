import { readdirSync, readFileSync } from 'node:fs'
import { LANGUAGES, type Language } from '@vigie/kernel'
import { IntlMessageFormat } from 'intl-messageformat'
import type { WordKey } from './keys.ts'

export type { WordKey } from './keys.ts'

type Values = Record<string, string | number | Date>

/** The words of one language. Keys are `<file>.<key>`; texts are ICU messages. */
export interface Words {
  readonly language: Language
  /** The text of a key that the compiler knows. */
  (key: WordKey, values?: Values): string
  /** The text of a key that is put together at run time, or null where there is none. */
  maybe(key: string, values?: Values): string | null
}

type Messages = ReadonlyMap<string, IntlMessageFormat>

const read = (language: Language): Messages => {
  const folder = new URL(`./${language}/`, import.meta.url)
  const messages = new Map<string, IntlMessageFormat>()
  for (const file of readdirSync(folder)) {
    const texts: Record<string, string> = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
    for (const [key, text] of Object.entries(texts)) {
      messages.set(
        `${file.replace(/\.json$/, '')}.${key}`,
        new IntlMessageFormat(text, language, undefined, { ignoreTag: true }),
      )
    }
  }
  return messages
}

const speak = (language: Language): Words => {
  const messages = read(language)
  const maybe = (key: string, values?: Values): string | null => {
    const message = messages.get(key)
    return message ? String(message.format(values)) : null
  }
  const say = (key: WordKey, values?: Values): string => maybe(key, values) ?? `⟦${key}⟧`
  return Object.assign(say, { language, maybe })
}

const spoken = new Map<Language, Words>()

/** The words of a language, read once. */
export const wordsOf = (language: Language): Words => {
  const known = spoken.get(language)
  if (known) return known
  const words = speak(language)
  spoken.set(language, words)
  return words
}

/** The language that an `Accept-Language` header asks for most, among ours; Dutch where it asks for none. */
export const negotiate = (header: string | undefined): Language => {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const q = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((found) => found !== undefined)
      return { tag: tag.toLowerCase().slice(0, 2), weight: q === undefined ? 1 : Number(q) || 0 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const { tag } of wanted) {
    const language = LANGUAGES.find((ours) => ours === tag)
    if (language) return language
  }
  return 'nl'
}
