import { createHash } from 'node:crypto'
import {
  AGE_BANDS,
  type AgeBand,
  CONCERNED,
  type Concerned,
  PLACES,
  PLATFORM_ANSWERS,
  PLATFORM_TOLD,
  type PlatformAnswer,
  type PlatformTold,
  RECEIVERS,
  type Receiver,
  type ReportPlace,
  TOLD_WHEN,
  type ToldWhen,
  URGENCIES,
  type Urgency,
} from '@vigie/intake'
import { REPORT_KINDS, type ReportKind } from '@vigie/intake/report-kind'
import { isBlank, type Language, newId } from '@vigie/kernel'
import { asFilled, type Filled } from '@vigie/platform/web'
import { readFingerprints } from './fingerprints.ts'
import { type Step, toldOf } from './steps.ts'

/** What was answered so far. It travels with the visitor from page to page and lies nowhere else. */
export interface ReportAnswers {
  readonly kind: ReportKind | undefined
  readonly urgent: readonly Urgency[]
  readonly concerned: Concerned | undefined
  readonly ageBand: AgeBand | undefined
  readonly place: ReportPlace | undefined
  readonly platformTold: PlatformTold | undefined
  readonly toldWhen: ToldWhen | undefined
  readonly toldNumber: string
  readonly platformAnswer: PlatformAnswer | undefined
  readonly platformWords: string
  readonly addresses: string
  readonly narrative: string
  readonly contact: string
  readonly mayPassTo: readonly Receiver[]
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
  platformTold: PLATFORM_TOLD.find((one) => one === filled.one('platformTold')),
  toldWhen: TOLD_WHEN.find((one) => one === filled.one('toldWhen')),
  toldNumber: filled.one('toldNumber'),
  platformAnswer: PLATFORM_ANSWERS.find((one) => one === filled.one('platformAnswer')),
  platformWords: plainLines(filled.one('platformWords')),
  addresses: plainLines(filled.one('addresses')),
  narrative: plainLines(filled.one('narrative')),
  contact: filled.one('contact'),
  mayPassTo: RECEIVERS.filter((one) => filled.all('mayPassTo').includes(one)),
  fingerprints: readFingerprints(filled.all('fingerprints')),
  submission: /^[0-9a-f-]{36}$/.test(filled.one('submission')) ? filled.one('submission') : newId(),
  after: filled.one('after') === 'check' ? 'check' : undefined,
})

export const NO_ANSWERS: Filled = asFilled(new URLSearchParams())

/** The lines of the answer that say something, as they were pasted. */
export const linesOf = (addresses: string): string[] => addresses.split('\n').filter((line) => !isBlank(line))

/** Something that could be passed on: a story, or how to reach the one who tells it. */
export const hasWords = ({ narrative, contact }: ReportAnswers): boolean =>
  !isBlank(narrative) || !isBlank(contact)

/** The answers as the module takes them in, by whichever way they came. */
export const sentBy = (language: Language, answers: ReportAnswers) => ({
  language,
  kind: answers.kind,
  urgent: answers.urgent,
  concerned: answers.concerned ?? 'unsaid',
  ageBand: answers.ageBand ?? 'unsaid',
  place: answers.place ?? 'unsaid',
  platformTold: toldOf(answers),
  // What stands on a page that this answer does not lead to is not sent.
  ...(toldOf(answers) === 'yes'
    ? {
        toldWhen: answers.toldWhen ?? 'unsaid',
        toldNumber: answers.toldNumber,
        platformAnswer: answers.platformAnswer ?? 'unsaid',
        platformWords: answers.platformWords,
      }
    : {}),
  narrative: answers.narrative,
  addresses: linesOf(answers.addresses),
  mayPassTo: hasWords(answers) ? answers.mayPassTo : [],
  ...(isBlank(answers.contact) ? {} : { contact: answers.contact }),
})

/** The same words sent again by the same page are the same sending. */
export const toSubmission = (language: Language, answers: ReportAnswers) => {
  const { submission, fingerprints } = answers
  const sent = { ...sentBy(language, answers), fingerprints }
  const words = createHash('sha256')
    .update(JSON.stringify([submission, sent]))
    .digest('base64url')
  return { ...sent, channel: 'form', submission: words }
}
