import { LANGUAGES, type Language } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import { expect, test } from 'vitest'
import { filesOf, textsOf } from '../../tools/texts/messages.ts'

/** Words that meant two things, or something else than was meant: what stands at the right is said instead. */
const REFUSED: readonly (readonly [language: string, RegExp, instead: string])[] = [
  // "Not allowed" where "not obliged" was meant, read by victims.
  ['fr', /\b(tu|personne) ne (la |le |l’)?d(ois|oit)\b/i, 'tu n’es pas obligé, personne n’a besoin'],
  ['fr', /\bverdicts?\b/i, 'conclusion, décision: no court speaks here'],
  ['fr', /(?<![-\w])mails?\b|\bcourriels?\b/i, 'e-mail'],
  ['fr', /\brécépissés?\b/i, 'les huit mots'],
  ['fr', /\bporter plainte\b/i, 'introduire une réclamation: a plainte is lodged with the police'],
  ['fr', /\bhabilit/i, 'contrôle, what vetting is called'],
  ['fr', /\bseconde personne\b|\bsecond analyste\b/i, 'deuxième'],
  ['de', /\bUrteils?\b|\bUrteile\b/, 'Befund, Entscheidung: no court speaks here'],
  ['de', /\bMitteilung(en)?\b/, 'Meldung, the notice of Art. 16'],
  ['de', /\b(deine?|Ihre?|meine?r?) Meldung(en)?\b/, 'Hinweis, what somebody sent to the hotline'],
  ['de', /\b[Ww]egnehmen\b/, 'entfernen'],
  ['de', /\bQuittung/, 'die acht Wörter'],
  ['de', /\bAnfragen?\b/, 'Meldung, Antrag or Abfrage'],
  ['de', /\bEmpfangsbestätigung/, 'Eingangsbestätigung'],
  [
    'de',
    /\bAdministration\b|\bKoordinatorin\b|\bAnalysten\b/,
    'Verwaltung, Koordination, Analyse: the roles',
  ],
  ['nl', /\baangiften?\b/i, 'melding: an aangifte is made at the police'],
  ['nl', /\bontvangstbewij/i, 'de acht woorden'],
  ['nl', /\b(de|open) zaak\b|\bopen zaken\b/i, 'dossier'],
  ['nl', /\bvoorbereid/i, 'klaarmaken'],
  ['nl', /\baan de balie\b/i, 'aan de desk'],
  ['nl', /\b[Ww]egnem(en|t)\b/, 'verwijderen, intrekken'],
  ['en', /(?<![-\w])mails?\b(?! server)/i, 'e-mail'],
  ['en', /\bspread(ing)?\b/i, 'distribute'],
  ['en', /\b(take|taken) (it |some )?away\b/i, 'remove'],
  ['en', /\b(the|your|a) receipt\b/i, 'the eight words'],
  ...LANGUAGES.map((of) => [of, /['"]/, 'a typographic sign'] as const),
]

/** A word of the field stands only where English says its counterpart: so each means one thing. */
const COUNTERPARTS: readonly (readonly [language: string, RegExp, english: RegExp])[] = [
  ['nl', /\bmelding(en)?\b/i, /\breport/i],
  ['fr', /\bsignalements?\b/i, /\breport/i],
  ['de', /\bHinweis(e|es|en)?\b/, /\breport/i],
  ['nl', /\bkennisgeving(en)?\b/i, /\bnotice/i],
  ['fr', /\bnotifications?\b/i, /\bnotice/i],
  // The public reads "request" in English, and the one German word.
  ['de', /\bMeldung(en)?\b/, /\b(notice|request)/i],
  ['nl', /\boordeel\b/i, /\bverdict/i],
  ['fr', /\bconclusions?\b/i, /\bverdict/i],
  ['de', /\bBefunde?s?\b/, /\b(verdict|finding)/i],
  ['nl', /\boverdracht/i, /\breferral/i],
  ['fr', /\btransmission/i, /\breferral/i],
  ['de', /\bWeitergabe/, /\breferral/i],
  ['nl', /\bdossier/i, /\bcase/i],
  ['fr', /\bdossier/i, /\bcase/i],
  ['de', /\b(Fall|Falls|Fälle|Fällen)\b/, /\bcase/i],
]

const allTexts = (language: Language): readonly (readonly [key: string, text: string])[] =>
  filesOf(language).flatMap((file) =>
    [...textsOf(language, file)].map(([key, text]) => [`${file}.${key}`, text] as const),
  )

const offences = (language: string, texts: readonly (readonly [string, string])[]): string[] =>
  texts.flatMap(([key, text]) =>
    REFUSED.filter(([of, word]) => of === language && word.test(text)).map(
      ([, , instead]) => `${key}: ${text} (${instead})`,
    ),
  )

test.each(LANGUAGES)('the texts in %s use each word for one thing', (language) => {
  const texts = allTexts(language)
  expect(texts.length).toBeGreaterThan(500)
  expect(offences(language, texts)).toEqual([])
})

const strayWords = (
  texts: readonly (readonly [language: string, key: string, text: string, english: string])[],
): string[] =>
  texts.flatMap(([language, key, text, english]) =>
    COUNTERPARTS.filter(([of, word, said]) => of === language && word.test(text) && !said.test(english)).map(
      ([, word]) => `${key}: ${text} (${word.source}, where English says: ${english})`,
    ),
  )

test.each(['nl', 'fr', 'de'] as const)(
  'a word of the field in %s says what English says there',
  (language) => {
    const english = new Map(allTexts('en'))
    const texts = allTexts(language).map(
      ([key, text]) => [language, key, text, english.get(key) ?? ''] as const,
    )
    expect(texts.filter(([, , , said]) => said === '')).toEqual([])
    expect(strayWords(texts)).toEqual([])
    expect(strayWords([[language, 'planted', 'Melding, Hinweis, signalement', 'The case']])).toHaveLength(1)
  },
)

/** In French none and one have one form: a text that spells "one" out says "a request" where there was none. */
const saysOneOfNone = (text: string): boolean => /plural, one \{[^#}]*\}/.test(text) && !text.includes('=0 {')

test('French gives the number, or says apart what it says of exactly one', () => {
  const found = allTexts('fr').filter(([, text]) => saysOneOfNone(text))
  expect(found).toEqual([])
  expect(saysOneOfNone('{n, plural, one {une adresse} other {# adresses}}')).toBe(true)
  expect(wordsOf('fr')('site-figures.pages.figures.sentence.ordinary', { notices: 0, items: 0 })).toContain(
    '0',
  )
})

test('a word that is refused is found', () => {
  expect(offences('fr', [['planted', 'Tu ne dois pas dire ton nom.']])).toHaveLength(1)
  expect(offences('de', [['planted', 'Zurück zu meiner Meldung']])).toHaveLength(1)
  expect(offences('en', [['planted', 'Write a mail']])).toHaveLength(1)
  expect(offences('en', [['planted', "The hotline's area"]])).toHaveLength(1)
  expect(offences('en', [['fine', 'Refused by the mail server']])).toEqual([])
})
