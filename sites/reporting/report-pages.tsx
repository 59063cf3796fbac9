import type { Language } from '@vigie/kernel'
import { beforeValue, wordsOf } from '@vigie/locales'
import type { Site, Visit } from '@vigie/site-frame/page-kit'
import { page } from '@vigie/site-frame/page-kit'
import { BackButton, Button, Callout, ErrorSummary, Form, HiddenAnswers, Steps } from '@vigie/ui'
import type { ReportAnswers } from './answers.ts'
import { type Complaint, complaintText } from './complaints.ts'
import { QUESTIONS } from './questions.tsx'
import { QUESTION_STEPS, type Step, stepAfter, stepBefore } from './steps.ts'

/** The answers that a page asks for itself; all others travel hidden. */
export const ASKED: Readonly<Record<Step, readonly string[]>> = {
  about: ['kind'],
  help: [],
  who: ['urgent', 'concerned', 'ageBand'],
  place: ['place', 'addresses', 'fingerprints'],
  platform: ['platformTold'],
  told: ['toldWhen', 'toldNumber', 'platformAnswer', 'platformWords'],
  story: ['narrative'],
  contact: ['contact', 'mayPassTo'],
  check: ['after'],
}
const QUESTION_COUNT = QUESTION_STEPS.length

const TITLES = {
  about: 'site-reporting.pages.about.title',
  help: 'site-reporting.help.title',
  who: 'site-reporting.pages.urgent.title',
  place: 'site-reporting.pages.place.title',
  platform: 'site-reporting.pages.platform.title',
  told: 'site-reporting.pages.told.title',
  story: 'site-reporting.pages.story.title',
  contact: 'site-reporting.pages.contact.title',
  check: 'site-reporting.pages.check.title',
} as const

const NEXT = 'site-reporting.pages.report.next'
const BUTTONS = {
  about: NEXT,
  help: 'site-reporting.help.go-on',
  who: NEXT,
  place: NEXT,
  platform: NEXT,
  told: NEXT,
  story: NEXT,
  contact: NEXT,
  check: 'site-reporting.pages.check.send',
} as const

/** Why the answers could not be sent just now. */
export const TROUBLES = ['busy', 'refused'] as const
type Trouble = (typeof TROUBLES)[number]
const TROUBLE_STATUS = { busy: 429, refused: 409 } as const

export const stepPath = (step: Step | 'sent', draft: string | undefined): string =>
  `/report/${step}${draft === undefined ? '' : `?draft=${draft}`}`

/** One question on its own page, with what was answered before underneath. */
export const stepPage = (
  c: Visit,
  site: Site,
  at: {
    language: Language
    step: Step
    answers: ReportAnswers
    complaints?: readonly Complaint[]
    /** The draft in which the answers stand; without one they travel with the visitor alone. */
    draft?: string | undefined
    trouble?: Trouble | undefined
  },
) => {
  const { language, step, answers, complaints = [], draft, trouble } = at
  const words = wordsOf(language)
  const mistakes = complaints.map((complaint) => ({
    name: complaint.name,
    error: complaintText(words, complaint),
  }))
  const Question = QUESTIONS[step]
  const before = stepBefore(step, answers)
  const asked = QUESTION_STEPS.indexOf(step) + 1
  const next = step === 'check' ? 'sent' : (answers.after ?? stepAfter(step, answers))
  const title = words(TITLES[step])
  return page(
    c,
    site,
    {
      language,
      path: stepPath(step, draft),
      asks: { form: 'report', name: 'go', value: step },
      title:
        mistakes.length > 0
          ? `${beforeValue(words.language, words('site-reporting.pages.report.mistakes'))} ${title}`
          : title,
      ...(step === 'place' ? { script: 'fingerprint' as const } : {}),
      status: trouble ? TROUBLE_STATUS[trouble] : mistakes.length > 0 ? 422 : 200,
    },
    <>
      {asked === 0 ? null : (
        <Steps
          step={asked}
          of={QUESTION_COUNT}
          text={words('site-reporting.pages.report.step', { step: asked, of: QUESTION_COUNT })}
        />
      )}
      <ErrorSummary title={words('site-reporting.pages.report.mistakes')} mistakes={mistakes} />
      {trouble ? (
        <Callout tone="wait" said>
          <p>{words(`site-reporting.pages.report.${trouble}`)}</p>
        </Callout>
      ) : null}
      <Form
        id="report"
        action={`/${language}${stepPath(next, draft)}`}
        buttons={
          <>
            <Button primary>{words(BUTTONS[step])}</Button>
            {before ? (
              <BackButton text={words('site-reporting.pages.report.back')} name="go" value={before} />
            ) : (
              <BackButton text={words('site-frame.pages.to-start')} href={`/${language}`} />
            )}
          </>
        }
      >
        <input type="hidden" name="step" value={step} />
        <HiddenAnswers answers={{ ...answers }} except={ASKED[step]} />
        <Question
          words={words}
          answers={answers}
          error={(name) => mistakes.find((mistake) => mistake.name === name)?.error}
        />
      </Form>
    </>,
  )
}
