import { type DeskVisit, valueText } from '@vigie/desk-frame/page-kit'
import {
  articleOf,
  type FACT_QUESTIONS,
  fieldOf,
  guidanceContent,
  missingLanguages,
  planContent,
} from '@vigie/hotline'
import { assessItem } from '@vigie/hotline/verbs/assess-item'
import { proposeLegalGround } from '@vigie/hotline/verbs/propose-legal-ground'
import { type InEveryLanguage, LANGUAGES, type Language } from '@vigie/kernel'
import { fieldText } from '@vigie/locales'
import { readSentences } from '@vigie/notices'
import { asTyped } from '../law/as-typed.ts'

interface Named {
  readonly kind: string
  readonly name: string
}
type Told = Named & { readonly content: unknown }

export const documentPath = ({ kind, name }: Named): string => `/playbook/${kind}/${name}`

/** What a document is called. */
export const documentTitle = (visit: DeskVisit, document: Told): string => {
  const { words, lang } = visit
  if (document.kind === 'legal-ground') return articleOf(document).title[lang]
  if (document.kind === 'guidance') return words('desk-hotline.pages.guidance.age')
  if (document.kind === 'letter') return words('desk-hotline.pages.playbook.letter')
  return words('desk-hotline.pages.playbook.step-plan', {
    kind: valueText(words, 'intake', 'kind', document.name),
  })
}

/** What is said of a document, part by part, under the name of each part. */
type Parts = ReadonlyMap<string, string>

export const languageName = (visit: DeskVisit, language: Language): string =>
  valueText(visit.words, 'ui', 'language', language)

const inLanguages = (visit: DeskVisit, text: InEveryLanguage): [string, string][] =>
  LANGUAGES.map((language) => [
    visit.words('desk-hotline.pages.playbook.text-in', { language: languageName(visit, language) }),
    text[language],
  ])

export const questionText = (visit: DeskVisit, question: (typeof FACT_QUESTIONS)[number]): string =>
  fieldText(visit.words, assessItem.name, fieldOf(question))

/** Where a sentence of our letters stands, in words. */
export const sentenceText = ({ words }: DeskVisit, sentence: string): string => {
  const [group = '', ...rest] = sentence.split('.')
  const where = words.maybe(`desk-hotline.pages.letter-part.${group}`)
  return where === null
    ? words('desk-hotline.pages.letter-part.other', { name: sentence })
    : [where, ...rest].join(' · ')
}

const partsOf = (visit: DeskVisit, document: Told): Parts => {
  const { words } = visit
  if (document.kind === 'step-plan') {
    const { asks, instruction } = planContent(document.content)
    const questions = asks.map((question) => questionText(visit, question)).join('\n')
    return new Map([
      [words('desk-hotline.pages.playbook.asks'), questions],
      ...inLanguages(visit, instruction),
    ])
  }
  if (document.kind === 'guidance') {
    return new Map(inLanguages(visit, guidanceContent(document.content).text))
  }
  if (document.kind === 'letter') {
    return new Map(
      Object.entries(readSentences(document.content)).flatMap(([sentence, text]) =>
        LANGUAGES.map((language): [string, string] => [
          `${sentenceText(visit, sentence)} (${languageName(visit, language)})`,
          text[language],
        ]),
      ),
    )
  }
  return new Map(
    Object.entries(asTyped(articleOf(document))).map(([field, values]) => [
      fieldText(words, proposeLegalGround.name, field),
      values
        .map((one) =>
          field === 'serves' || field === 'kinds' ? valueText(words, 'hotline', field, one) : one,
        )
        .join(', '),
    ]),
  )
}

/** What one version says otherwise than another, part by part; a part that it does not have is empty there. */
export const changesBetween = (
  visit: DeskVisit,
  before: Told | null,
  after: Told,
): [what: string, before: string, after: string][] => {
  const old = before === null ? new Map<string, string>() : partsOf(visit, before)
  const now = partsOf(visit, after)
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((part) => {
    const [was, is] = [old.get(part) ?? '', now.get(part) ?? '']
    return was === is ? [] : [[part, was, is]]
  })
}

/** How many languages are written, and which are not. */
export const completenessText = (visit: DeskVisit, { kind, content }: Told): string | null => {
  if (kind === 'legal-ground') return null
  const texts =
    kind === 'letter'
      ? Object.values(readSentences(content))
      : [kind === 'step-plan' ? planContent(content).instruction : guidanceContent(content).text]
  const missing = missingLanguages(...texts)
  const n = LANGUAGES.length - missing.length
  return missing.length === 0
    ? visit.words('desk-hotline.pages.playbook.whole', { n })
    : visit.words('desk-hotline.pages.playbook.missing', {
        n,
        of: LANGUAGES.length,
        languages: missing.map((language) => languageName(visit, language)).join(', '),
      })
}
