import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '@vigie/kernel'
import { IntlMessageFormat } from 'intl-messageformat'
import { z } from 'zod'

const root = join(import.meta.dirname, '..', '..', 'locales')

/** The names of the files of texts, without their ending. */
export const filesOf = (language: Language): string[] =>
  readdirSync(join(root, language))
    .map((file) => file.replace(/\.json$/, ''))
    .sort()

const Sections = z.record(z.string(), z.record(z.string(), z.string()))

/** The texts of a file by `<section>.<key>`. */
export const textsOf = (language: Language, file: string): ReadonlyMap<string, string> => {
  const sections = Sections.parse(JSON.parse(readFileSync(join(root, language, `${file}.json`), 'utf8')))
  return new Map(
    Object.entries(sections).flatMap(([section, texts]) =>
      Object.entries(texts).map(([key, text]): [string, string] => [`${section}.${key}`, text]),
    ),
  )
}

type Parts = ReturnType<IntlMessageFormat['getAst']>

/** How the parser marks the parts of a message, and what each can be filled with. */
const [LITERAL, NUMBER, DATE, TIME, SELECT, PLURAL] = [0, 2, 3, 4, 5, 6]
const KINDS: ReadonlyMap<number, string> = new Map([
  [NUMBER, 'number'],
  [DATE, 'Date'],
  [TIME, 'Date'],
  [SELECT, 'string'],
  [PLURAL, 'number'],
])
const ANY = 'string | number'

const collect = (parts: Parts, found: Map<string, string>): void => {
  for (const part of parts) {
    if ('value' in part && part.type !== LITERAL) {
      const kind = KINDS.get(part.type) ?? ANY
      if (kind !== ANY || !found.has(part.value)) found.set(part.value, kind)
    }
    if ('options' in part) for (const { value } of Object.values(part.options)) collect(value, found)
  }
}

/** The names that a message asks for, such as `count` in `{count, plural, …}`, each with what it can be. */
export const argumentsOf = (text: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  collect(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst(), found)
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The same over several languages: a name that any of them counts with is a number. */
export const argumentsOfAll = (texts: readonly string[]): ReadonlyMap<string, string> => {
  const all = new Map<string, string>()
  for (const text of texts) {
    for (const [name, kind] of argumentsOf(text)) if (kind !== ANY || !all.has(name)) all.set(name, kind)
  }
  return all
}
