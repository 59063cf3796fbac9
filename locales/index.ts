import { readdirSync, readFileSync } from 'node:fs'
import { LANGUAGES, type Language } from '@vigie/kernel'
import { IntlMessageFormat } from 'intl-messageformat'
import type { Values, ValuesOf, WordKey, Words } from './texts.ts'
import { typeset } from './typeset.ts'

export { dayInWords } from './day-in-words.ts'
export * from './named.ts'
export type { PlainKey, WordKey, Words } from './texts.ts'
export { beforeValue, typeset } from './typeset.ts'

type Messages = ReadonlyMap<string, IntlMessageFormat>
type Sections = Record<string, Record<string, string>>

/** Every text under its full key, and once more under its section and key, for those who do not know the file. */
const read = (language: Language): { readonly messages: Messages; readonly anywhere: Messages } => {
  const folder = new URL(`./${language}/`, import.meta.url)
  const messages = new Map<string, IntlMessageFormat>()
  const anywhere = new Map<string, IntlMessageFormat>()
  for (const file of readdirSync(folder)) {
    const sections: Sections = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
    for (const [section, texts] of Object.entries(sections)) {
      for (const [key, text] of Object.entries(texts)) {
        const message = new IntlMessageFormat(typeset(language, text), language, undefined, {
          ignoreTag: true,
        })
        messages.set(`${file.replace(/\.json$/, '')}.${section}.${key}`, message)
        anywhere.set(`${section}.${key}`, message)
      }
    }
  }
  return { messages, anywhere }
}

const texts = new Map<Language, ReturnType<typeof read>>()

const textsIn = (language: Language): ReturnType<typeof read> => {
  const known = texts.get(language) ?? read(language)
  texts.set(language, known)
  return known
}

const speak = (language: Language, house: string | undefined): Words => {
  const { messages, anywhere } = textsIn(language)
  const maybe = (key: string, values?: Values): string | null => {
    const message = messages.get(key)
    return message ? String(message.format(values)) : null
  }
  const named = (section: string, key: string, file?: string, values?: Values): string | null => {
    const message =
      messages.get(`${house}.${section}.${key}`) ??
      messages.get(`${file}.${section}.${key}`) ??
      messages.get(`ui.${section}.${key}`) ??
      anywhere.get(`${section}.${key}`)
    return message ? String(message.format(values)) : null
  }
  const say = <Key extends WordKey>(key: Key, ...[values]: ValuesOf<Key>): string =>
    maybe(key, values) ?? `⟦${key}⟧`
  return Object.assign(say, { language, maybe, named })
}

const spoken = new Map<string, Words>()

/** The words of a language, read once; where a house is named, its own file goes before those of modules. */
export const wordsOf = (language: Language, house?: string): Words => {
  const key = `${language} ${house}`
  const words = spoken.get(key) ?? speak(language, house)
  spoken.set(key, words)
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
