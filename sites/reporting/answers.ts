import { createHash } from 'node:crypto'
import {
  LONGEST_CONTACT,
  LONGEST_STORY,
  MOST_ADDRESSES,
  PLACES,
  type ReportPlace,
  readAddresses,
} from '@vigie/intake'
import { REPORT_KINDS, type ReportKind } from '@vigie/intake/report-kind'
import { type Language, newId } from '@vigie/kernel'
import { asFilled, type Filled } from '@vigie/platform/web'
import { readFingerprints } from './fingerprints.ts'

/** The questions, in their order; the last one shows all answers. */
export const STEPS = ['about', 'place', 'story', 'contact', 'check'] as const
export type Step = (typeof STEPS)[number]

export const findStep = (text: string): Step | undefined => STEPS.find((step) => step === text)
export const stepAfter = (step: Step): Step => STEPS[STEPS.indexOf(step) + 1] ?? 'check'
export const stepBefore = (step: Step): Step | undefined => STEPS[STEPS.indexOf(step) - 1]

/** What was answered so far. It travels with the visitor from page to page and lies nowhere else. */
export interface ReportAnswers {
  readonly kind: ReportKind | undefined
  readonly place: ReportPlace | undefined
  readonly addresses: string
  readonly narrative: string
  readonly contact: string
  /** Of pictures that stayed on the visitor's device, each as the page sends it. */
  readonly fingerprints: readonly string[]
  /** Names this sending, so that pressing the button twice sends one report. */
  readonly submission: string
  /** Where to go after this answer, when it was changed from the last page. */
  readonly after: Step | undefined
}

const plainLines = (text: string): string => text.replace(/\r\n?/g, '\n')

export const readAnswers = (filled: Filled): ReportAnswers => ({
  kind: REPORT_KINDS.find((kind) => kind === filled.one('kind')),
  place: PLACES.find((place) => place === filled.one('place')),
  addresses: plainLines(filled.one('addresses')),
  narrative: plainLines(filled.one('narrative')),
  contact: filled.one('contact'),
  fingerprints: readFingerprints(filled.all('fingerprints')),
  submission: /^[0-9a-f-]{36}$/.test(filled.one('submission')) ? filled.one('submission') : newId(),
  after: filled.one('after') === 'check' ? 'check' : undefined,
})

export const NO_ANSWERS: Filled = asFilled(new URLSearchParams())

/** What is wrong with an answer: the field, and the word of the complaint. */
export interface Complaint {
  readonly name: 'kind' | 'addresses' | 'narrative' | 'contact'
  readonly word: 'kind' | 'too-many' | 'too-long' | 'story' | 'story-long' | 'contact-long'
  readonly most: number
}

const isEmpty = ({ narrative, addresses, fingerprints }: ReportAnswers): boolean =>
  narrative.trim() === '' && addresses.trim() === '' && fingerprints.length === 0

/** Nobody has to give a name; one of address, fingerprint and story there must be. */
export const complaintsOf = (step: Step, answers: ReportAnswers): readonly Complaint[] => {
  const complaint = (
    when: boolean,
    name: Complaint['name'],
    word: Complaint['word'],
    most = 0,
  ): Complaint[] => (when ? [{ name, word, most }] : [])
  const { narrative, contact, kind } = answers
  switch (step) {
    case 'about':
      return complaint(kind === undefined, 'kind', 'kind')
    case 'place':
      return readAddresses(answers.addresses).complaints.map((word) => ({
        name: 'addresses',
        word,
        most: MOST_ADDRESSES,
      }))
    case 'story':
      return [
        ...complaint(isEmpty(answers), 'narrative', 'story'),
        ...complaint(narrative.trim().length > LONGEST_STORY, 'narrative', 'story-long', LONGEST_STORY),
      ]
    case 'contact':
      return complaint(contact.trim().length > LONGEST_CONTACT, 'contact', 'contact-long', LONGEST_CONTACT)
    case 'check':
      return []
  }
}

/** The addresses as they were typed, one a line. */
export const linesOf = (addresses: string): string[] =>
  addresses
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The first question whose answer cannot be sent as it is. */
export const firstUnfinished = (answers: ReportAnswers): Step | undefined =>
  STEPS.find((step) => complaintsOf(step, answers).length > 0)

/** The answers as the module takes them in. The same words sent again by the same page are the same sending. */
export const toSubmission = (language: Language, answers: ReportAnswers) => {
  const { kind, submission, fingerprints } = answers
  const sent = {
    language,
    kind,
    place: answers.place ?? 'unsaid',
    narrative: answers.narrative.trim(),
    addresses: linesOf(answers.addresses),
    fingerprints,
    ...(answers.contact.trim() === '' ? {} : { contact: answers.contact.trim() }),
  }
  const words = createHash('sha256')
    .update(JSON.stringify([submission, sent]))
    .digest('base64url')
  return { ...sent, channel: 'form', submission: words }
}
