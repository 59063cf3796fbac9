import { LONGEST_CONTACT, LONGEST_STORY, PLACES } from '@vigie/intake'
import { REPORT_KINDS } from '@vigie/intake/report-kind'
import type { Language } from '@vigie/kernel'
import { type Words, wordsOf } from '@vigie/locales'
import type { Site, Visit } from '@vigie/site-frame/page-kit'
import { page } from '@vigie/site-frame/page-kit'
import {
  BackButton,
  Button,
  Callout,
  CheckAnswers,
  Defanged,
  ErrorSummary,
  Field,
  Form,
  HiddenAnswers,
  Radios,
  Steps,
  TextArea,
} from '@vigie/ui'
import type { Child } from 'hono/jsx'
import {
  type Complaint,
  linesOf,
  type ReportAnswers,
  STEPS,
  type Step,
  stepAfter,
  stepBefore,
} from './answers.ts'
import { OwnPictures } from './picture.tsx'

/** The answers that a page asks for itself; all others travel hidden. */
const ASKED: Readonly<Record<Step, readonly string[]>> = {
  about: ['kind'],
  place: ['place', 'addresses', 'fingerprints'],
  story: ['narrative'],
  contact: ['contact'],
  check: ['after'],
}

type Asking = {
  readonly words: Words
  readonly answers: ReportAnswers
  error(name: Complaint['name']): string | undefined
}

const About = ({ words, answers, error }: Asking) => (
  <Radios
    heading
    name="kind"
    label={words('site-reporting.pages.about.title')}
    hint={words('site-reporting.pages.about.hint')}
    error={error('kind')}
    value={answers.kind}
    choices={REPORT_KINDS.map((kind) => ({
      value: kind,
      label: words(`site-frame.pages.kind.${kind}`),
      hint: words(`site-frame.pages.kind.${kind}.hint`),
    }))}
  />
)

const Place = ({ words, answers, error }: Asking) => (
  <>
    <Radios
      heading
      name="place"
      label={words('site-reporting.pages.place.title')}
      hint={words('site-reporting.pages.place.hint')}
      value={answers.place}
      choices={PLACES.map((place) => ({ value: place, label: words(`site-reporting.pages.place.${place}`) }))}
    />
    <TextArea
      name="addresses"
      label={words('site-reporting.pages.addresses.label')}
      hint={words('site-reporting.pages.addresses.hint')}
      error={error('addresses')}
      value={answers.addresses}
      rows={3}
    />
    <h2>{words('site-reporting.pages.picture.own')}</h2>
    <p>
      {words('site-reporting.pages.picture.own.hint')}{' '}
      <a href={`/${words.language}/picture`}>{words('site-frame.pages.picture.more')}</a>
    </p>
    <OwnPictures words={words} made={answers.fingerprints} />
  </>
)

const Story = ({ words, answers, error }: Asking) => (
  <TextArea
    heading
    name="narrative"
    label={words('site-reporting.pages.story.title')}
    hint={words('site-reporting.pages.story.hint')}
    error={error('narrative')}
    value={answers.narrative}
    maxlength={LONGEST_STORY}
    rows={10}
  />
)

const Contact = ({ words, answers, error }: Asking) => (
  <>
    <h1>{words('site-reporting.pages.contact.title')}</h1>
    <p>{words('site-reporting.pages.contact.hint')}</p>
    <Field
      name="contact"
      label={words('site-reporting.pages.contact.label')}
      error={error('contact')}
      value={answers.contact}
      maxlength={LONGEST_CONTACT}
    />
  </>
)

/** Not to be followed by accident, not even the reporter's own: the check page is read on shared screens. */
const Addresses = ({ lines, words }: { lines: readonly string[]; words: Words }) => (
  <>
    <ul class="plain">
      {lines.map((line) => (
        <li>
          <Defanged address={line} />
        </li>
      ))}
    </ul>
    <span class="quiet">{words('site-reporting.pages.check.defanged')}</span>
  </>
)

const Check = ({ words, answers }: Asking) => {
  const none = words('site-reporting.pages.check.none')
  const addresses = linesOf(answers.addresses)
  const rows: readonly { step: Step; question: string; answer: Child }[] = [
    {
      step: 'about',
      question: words('site-reporting.pages.about.title'),
      answer: answers.kind ? words(`site-frame.pages.kind.${answers.kind}`) : none,
    },
    {
      step: 'place',
      question: words('site-reporting.pages.place.title'),
      answer: answers.place ? words(`site-reporting.pages.place.${answers.place}`) : none,
    },
    {
      step: 'place',
      question: words('site-reporting.pages.addresses.short'),
      answer: addresses.length > 0 ? <Addresses lines={addresses} words={words} /> : none,
    },
    {
      step: 'place',
      question: words('site-reporting.pages.picture.short'),
      answer:
        answers.fingerprints.length > 0
          ? words('site-reporting.pages.picture.count', { count: answers.fingerprints.length })
          : none,
    },
    {
      step: 'story',
      question: words('site-reporting.pages.story.title'),
      answer: answers.narrative.trim() || none,
    },
    {
      step: 'contact',
      question: words('site-reporting.pages.contact.title'),
      answer: answers.contact.trim() || none,
    },
  ]
  return (
    <>
      <h1>{words('site-reporting.pages.check.title')}</h1>
      <p>{words('site-reporting.pages.check.hint')}</p>
      <CheckAnswers
        changeText={words('site-reporting.pages.report.change')}
        rows={rows.map(({ step, question, answer }) => ({
          question,
          answer,
          change: { name: 'go', value: step },
        }))}
      />
    </>
  )
}

const QUESTIONS: Readonly<Record<Step, (asking: Asking) => Child>> = {
  about: About,
  place: Place,
  story: Story,
  contact: Contact,
  check: Check,
}

// The last page asks nothing new.
const QUESTION_COUNT = STEPS.length - 1

const TITLES = {
  about: 'site-reporting.pages.about.title',
  place: 'site-reporting.pages.place.title',
  story: 'site-reporting.pages.story.title',
  contact: 'site-reporting.pages.contact.title',
  check: 'site-reporting.pages.check.title',
} as const

const complaintText = (words: Words, { word, most }: Complaint): string =>
  words(`site-reporting.pages.error.${word}`, { most })

/** One question on its own page, with what was answered before underneath. */
export const stepPage = (
  c: Visit,
  site: Site,
  at: {
    language: Language
    step: Step
    answers: ReportAnswers
    complaints?: readonly Complaint[]
    busy?: boolean
  },
) => {
  const { language, step, answers, complaints = [], busy = false } = at
  const words = wordsOf(language)
  const mistakes = complaints.map((complaint) => ({
    name: complaint.name,
    error: complaintText(words, complaint),
  }))
  const Question = QUESTIONS[step]
  const before = stepBefore(step)
  const next = step === 'check' ? 'sent' : (answers.after ?? stepAfter(step))
  const title = words(TITLES[step])
  return page(
    c,
    site,
    {
      language,
      path: `/report/${step}`,
      title: mistakes.length > 0 ? `${words('site-reporting.pages.report.mistakes')}: ${title}` : title,
      ...(step === 'place' ? { script: 'fingerprint' as const } : {}),
      status: busy ? 429 : mistakes.length > 0 ? 422 : 200,
    },
    <>
      {step === 'check' ? null : (
        <Steps
          step={STEPS.indexOf(step) + 1}
          of={QUESTION_COUNT}
          text={words('site-reporting.pages.report.step', {
            step: STEPS.indexOf(step) + 1,
            of: QUESTION_COUNT,
          })}
        />
      )}
      <ErrorSummary title={words('site-reporting.pages.report.mistakes')} mistakes={mistakes} />
      {busy ? (
        <Callout tone="wait" said>
          <p>{words('site-reporting.pages.report.busy')}</p>
        </Callout>
      ) : null}
      <Form
        action={`/${language}/report/${next}`}
        buttons={
          <>
            <Button primary>
              {words(
                step === 'check' ? 'site-reporting.pages.check.send' : 'site-reporting.pages.report.next',
              )}
            </Button>
            {before ? (
              <BackButton text={words('site-reporting.pages.report.back')} name="go" value={before} />
            ) : (
              <BackButton text={words('site-frame.pages.report.leave')} href={`/${language}`} />
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
