import { createHash } from 'node:crypto'
import {
  AGE_BANDS,
  type AgeBand,
  CONCERNED,
  type Concerned,
  LONGEST_ADDRESS,
  LONGEST_ADDRESSES,
  LONGEST_CONTACT,
  LONGEST_STORY,
  MOST_ADDRESSES,
  MOST_FINGERPRINTS,
  PLACES,
  type ReportPlace,
  readAddresses,
  reportSent,
  URGENCIES,
  type Urgency,
} from '@vigie/intake'
import { REPORT_KINDS, type ReportKind } from '@vigie/intake/report-kind'
import { isBlank, type Language, newId, withoutBlankEnds } from '@vigie/kernel'
import { asFilled, type Filled } from '@vigie/platform/web'
import { readFingerprints } from './fingerprints.ts'
import { findHelped } from './first-help.tsx'

/** The pages, in their order: questions, with help at once after the first for some; the last one shows all answers. */
export const STEPS = ['about', 'help', 'who', 'place', 'story', 'contact', 'check'] as const
export type Step = (typeof STEPS)[number]

export const findStep = (text: string): Step | undefined => STEPS.find((step) => step === text)
/** Those that ask something. */
export const QUESTION_STEPS: readonly Step[] = STEPS.filter((step) => step !== 'help' && step !== 'check')

/** The pages that somebody with these answers sees. */
const stepsOf = ({ kind }: Pick<ReportAnswers, 'kind'>): readonly Step[] =>
  STEPS.filter((step) => step !== 'help' || findHelped(kind) !== undefined)
export const stepAfter = (step: Step, answers: ReportAnswers): Step => {
  const steps = stepsOf(answers)
  return steps[steps.indexOf(step) + 1] ?? 'check'
}
export const stepBefore = (step: Step, answers: ReportAnswers): Step | undefined => {
  const steps = stepsOf(answers)
  return steps[steps.indexOf(step) - 1]
}

/** What was answered so far. It travels with the visitor from page to page and lies nowhere else. */
export interface ReportAnswers {
  readonly kind: ReportKind | undefined
  readonly urgent: readonly Urgency[]
  readonly concerned: Concerned | undefined
  readonly ageBand: AgeBand | undefined
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
  urgent: URGENCIES.filter((one) => filled.all('urgent').includes(one)),
  concerned: CONCERNED.find((one) => one === filled.one('concerned')),
  ageBand: AGE_BANDS.find((one) => one === filled.one('ageBand')),
  place: PLACES.find((place) => place === filled.one('place')),
  addresses: plainLines(filled.one('addresses')),
  narrative: plainLines(filled.one('narrative')),
  contact: filled.one('contact'),
  fingerprints: readFingerprints(filled.all('fingerprints')),
  submission: /^[0-9a-f-]{36}$/.test(filled.one('submission')) ? filled.one('submission') : newId(),
  after: filled.one('after') === 'check' ? 'check' : undefined,
})

export const NO_ANSWERS: Filled = asFilled(new URLSearchParams())

/** What is wrong with an answer: the field, the word of the complaint, how much there is and how much fits. */
export interface Complaint {
  readonly name: 'kind' | 'addresses' | 'fingerprints' | 'narrative' | 'contact'
  readonly word: 'kind' | 'too-many' | 'too-long' | 'pictures' | 'story' | 'story-long' | 'contact-long'
  readonly count: number
  readonly most: number
  readonly longest: number
}

const isEmpty = ({ narrative, addresses, fingerprints }: ReportAnswers): boolean =>
  isBlank(narrative) && isBlank(addresses) && fingerprints.length === 0

const { narrative: Narrative, addresses: Addresses, contact: Contact } = reportSent.shape

/** The lines of the answer that say something, as they were pasted. */
const linesOf = (addresses: string): string[] => addresses.split('\n').filter((line) => !isBlank(line))

const MOST_OF = { 'too-many': MOST_ADDRESSES, 'too-long': LONGEST_ADDRESSES }

const addressComplaints = (text: string): readonly Complaint[] => {
  if (Addresses.safeParse(linesOf(text)).success) return []
  const { addresses, complaints } = readAddresses(text)
  return complaints.map((word) => ({
    name: 'addresses',
    word,
    count: addresses.length,
    most: MOST_OF[word],
    longest: LONGEST_ADDRESS,
  }))
}

/** Nobody has to give a name; one of address, fingerprint and story there must be. */
export const complaintsOf = (step: Step, answers: ReportAnswers): readonly Complaint[] => {
  const complaint = (
    when: boolean,
    name: Complaint['name'],
    word: Complaint['word'],
    count = 0,
    most = 0,
  ): Complaint[] => (when ? [{ name, word, count, most, longest: most }] : [])
  const { narrative, contact, kind, fingerprints } = answers
  const [story, reached] = [withoutBlankEnds(narrative), withoutBlankEnds(contact)]
  switch (step) {
    case 'about':
      return complaint(kind === undefined, 'kind', 'kind')
    case 'place':
      return [
        ...addressComplaints(answers.addresses),
        ...complaint(
          fingerprints.length > MOST_FINGERPRINTS,
          'fingerprints',
          'pictures',
          fingerprints.length,
          MOST_FINGERPRINTS,
        ),
      ]
    case 'story':
      return [
        ...complaint(isEmpty(answers), 'narrative', 'story'),
        ...complaint(
          !Narrative.safeParse(narrative).success,
          'narrative',
          'story-long',
          story.length,
          LONGEST_STORY,
        ),
      ]
    case 'contact':
      return complaint(
        !Contact.safeParse(contact).success,
        'contact',
        'contact-long',
        reached.length,
        LONGEST_CONTACT,
      )
    case 'help':
    case 'who':
    case 'check':
      return []
  }
}

/** The first question whose answer cannot be sent as it is. */
export const firstUnfinished = (answers: ReportAnswers): Step | undefined =>
  STEPS.find((step) => complaintsOf(step, answers).length > 0)

/** The answers as the module takes them in. The same words sent again by the same page are the same sending. */
export const toSubmission = (language: Language, answers: ReportAnswers) => {
  const { kind, submission, fingerprints } = answers
  const sent = {
    language,
    kind,
    urgent: answers.urgent,
    concerned: answers.concerned ?? 'unsaid',
    ageBand: answers.ageBand ?? 'unsaid',
    place: answers.place ?? 'unsaid',
    narrative: answers.narrative,
    addresses: linesOf(answers.addresses),
    fingerprints,
    ...(isBlank(answers.contact) ? {} : { contact: answers.contact }),
  }
  const words = createHash('sha256')
    .update(JSON.stringify([submission, sent]))
    .digest('base64url')
  return { ...sent, channel: 'form', submission: words }
}
