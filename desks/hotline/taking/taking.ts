import type { DeskVisit } from '@vigie/desk-frame/page-kit'
import { SPOKEN_CHANNELS } from '@vigie/intake'
import { isBlank, LANGUAGES, type Language } from '@vigie/kernel'
import type { Filled } from '@vigie/platform/web'
import { allComplaints, complaintText, type ReportAnswers, readAnswers } from '@vigie/site-reporting/aloud'

export const TAKING_PATH = '/take-report'
export const WAYS_OF_TAKING = SPOKEN_CHANNELS

/** A report that is being told: how, in which language, and what was answered so far. */
export interface Taking {
  readonly channel: (typeof SPOKEN_CHANNELS)[number] | undefined
  /** The one in which whoever tells it is asked, and has the words. */
  readonly language: Language
  readonly answers: ReportAnswers
}

export const readTaking = (visit: DeskVisit, filled: Filled): Taking => ({
  channel: SPOKEN_CHANNELS.find((one) => one === filled.one('channel')),
  language: LANGUAGES.find((one) => one === filled.one('language')) ?? visit.lang,
  answers: readAnswers(filled),
})

export interface Mistake {
  readonly name: string
  readonly error: string
}

/** What cannot be sent as it is, said to the desk in its own language. */
export const mistakesIn = (visit: DeskVisit, { channel, answers }: Taking): readonly Mistake[] => [
  ...(channel === undefined
    ? [{ name: 'channel', error: visit.words('desk-hotline.pages.taking.channel.missing') }]
    : []),
  ...allComplaints(answers).map((complaint) => ({
    name: complaint.name,
    error:
      complaint.word === 'story'
        ? visit.words('desk-hotline.pages.taking.story.missing')
        : complaintText(visit.words, complaint),
  })),
]

/** Everything that was typed, to go on to the next page with it. */
export const carried = ({ channel, language, answers }: Taking) => ({
  channel,
  language,
  ...answers,
  contact: isBlank(answers.contact) ? undefined : answers.contact,
  submission: undefined,
  after: undefined,
})
