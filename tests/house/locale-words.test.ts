import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')

/** Words that meant two things, or something else than was meant: what stands at the right is said instead. */
const REFUSED: readonly (readonly [language: string, RegExp, instead: string])[] = [
  // "Not allowed" where "not obliged" was meant, read by victims.
  ['fr', /\b(tu|personne) ne (la |le |l’)?d(ois|oit)\b/i, 'tu n’es pas obligé, personne n’a besoin'],
  ['fr', /\bverdicts?\b/i, 'conclusion, décision: no court speaks here'],
  ['fr', /\badresse mail\b|\bun mail\b/i, 'e-mail'],
  ['de', /\bUrteils?\b|\bUrteile\b/, 'Befund, Entscheidung: no court speaks here'],
  ['de', /\bMitteilung(en)?\b/, 'Meldung, the notice of Art. 16'],
  ['de', /\b(deine?|Ihre?|meine?r?) Meldung(en)?\b/, 'Hinweis, what somebody sent to the hotline'],
  ['nl', /\b[Ww]egnem(en|t)\b/, 'verwijderen, intrekken'],
  ['en', /(?<![-\w])mails?\b(?! server)/i, 'e-mail'],
  ['en', /\bspread(ing)?\b/i, 'distribute'],
]

const textsOf = (language: string): readonly (readonly [key: string, text: string])[] =>
  globSync(`locales/${language}/*.json`, { cwd: ROOT }).flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^\s*"([^"]+)": "(.*)",?$/gm)].map(
      ([, key = '', text = '']) => [`${file} ${key}`, text] as const,
    ),
  )

const offences = (language: string, texts: readonly (readonly [string, string])[]): string[] =>
  texts.flatMap(([key, text]) =>
    REFUSED.filter(([of, word]) => of === language && word.test(text)).map(
      ([, , instead]) => `${key}: ${text} (${instead})`,
    ),
  )

test.each(['nl', 'fr', 'de', 'en'])('the texts in %s use each word for one thing', (language) => {
  const texts = textsOf(language)
  expect(texts.length).toBeGreaterThan(500)
  expect(offences(language, texts)).toEqual([])
})

test('a word that is refused is found', () => {
  expect(offences('fr', [['planted', 'Tu ne dois pas dire ton nom.']])).toHaveLength(1)
  expect(offences('de', [['planted', 'Zurück zu meiner Meldung']])).toHaveLength(1)
  expect(offences('en', [['planted', 'Write a mail']])).toHaveLength(1)
  expect(offences('en', [['fine', 'Refused by the mail server']])).toEqual([])
})
