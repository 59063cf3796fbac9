import { AGE_BANDS, CONCERNED, PLACES, RECEIVERS, URGENCIES, type Urgency } from '@vigie/intake'
import { REPORT_KINDS, type ReportKind } from '@vigie/intake/report-kind'
import { valueText } from '@vigie/locales'
import { Checkboxes, Field, Radios, TextArea } from '@vigie/ui'
import type { Child } from 'hono/jsx'
import type { Asking } from './asking.ts'
import { Check, placeTitle } from './check-answers.tsx'
import { FirstHelp, findHelped, isPressed } from './first-help.tsx'
import { Heading } from './heading.tsx'
import { OwnPictures } from './picture.tsx'
import type { Step } from './steps.ts'
import { Platform, Told } from './told-platform.tsx'

/** What most people come with, in their order; the rest is folded away, so that the way on is near. */
const OFTEN: readonly ReportKind[] = ['sextortion', 'grooming', 'ncii', 'csam', 'other']
const SELDOM = REPORT_KINDS.filter((kind) => !OFTEN.includes(kind))

const About = ({ words, answers, error, aloud }: Asking) => {
  const choice = (kind: ReportKind) => ({
    value: kind,
    label: words(`intake.kinds.${kind}`),
    hint: words(`intake.kinds.${kind}.hint`),
  })
  return (
    <Radios
      heading={!aloud}
      brief
      name="kind"
      label={words('site-reporting.pages.about.title')}
      hint={words('site-reporting.pages.about.hint')}
      error={error('kind')}
      value={answers.kind}
      choices={OFTEN.map(choice)}
      more={{ label: words('site-reporting.pages.about.more'), choices: SELDOM.map(choice) }}
    />
  )
}

const Help = ({ words, answers }: Asking) => (
  <>
    <h1>{words('site-reporting.help.title')}</h1>
    <p>{words('site-reporting.help.not-you')}</p>
    <FirstHelp words={words} kind={findHelped(answers.kind) ?? 'sextortion'} />
  </>
)

/** A meeting and a deadline are asked of those whom somebody threatens or wants to meet. */
const urgenciesFor = ({ answers, aloud }: Asking): readonly Urgency[] =>
  URGENCIES.filter(
    (one) => one === 'danger' || aloud || isPressed(answers.kind) || answers.urgent.includes(one),
  )

const Who = (asking: Asking) => {
  const { words, answers, aloud } = asking
  return (
    <>
      <Checkboxes
        heading={!aloud}
        name="urgent"
        label={words('site-reporting.pages.urgent.title')}
        hint={words('site-reporting.pages.urgent.hint')}
        choices={urgenciesFor(asking).map((value) => ({
          value,
          label: valueText(words, 'intake', 'urgent', value),
        }))}
        values={answers.urgent}
      />
      <Radios
        name="concerned"
        label={words('site-reporting.pages.concerned.title')}
        value={answers.concerned}
        choices={CONCERNED.map((value) => ({
          value,
          label: words(`site-reporting.pages.concerned.${value}`),
        }))}
      />
      <Radios
        name="ageBand"
        label={words('site-reporting.pages.age.title')}
        hint={words('site-reporting.pages.age.hint')}
        value={answers.ageBand}
        choices={AGE_BANDS.map((value) => ({ value, label: words(`site-reporting.pages.age.${value}`) }))}
      />
    </>
  )
}

/** Only whoever holds the picture can make its fingerprint. */
const Pictures = ({ words, answers, error }: Asking) => (
  <>
    <h2>{words('site-reporting.pages.picture.own')}</h2>
    <p>
      {words('site-reporting.pages.picture.own.hint')}{' '}
      <a href={`/${words.language}/picture`}>{words('site-reporting.pages.picture.more')}</a>
    </p>
    {error('fingerprints') === undefined ? null : (
      <p class="error" id="fingerprints">
        {error('fingerprints')}
      </p>
    )}
    <OwnPictures words={words} made={answers.fingerprints} />
  </>
)

const Place = (asking: Asking) => {
  const { words, answers, error, aloud } = asking
  return (
    <>
      <Radios
        heading={!aloud}
        name="place"
        label={placeTitle(words, answers)}
        hint={words('site-reporting.pages.place.hint')}
        value={answers.place}
        choices={PLACES.map((place) => ({
          value: place,
          label: words(`site-reporting.pages.place.${place}`),
        }))}
      />
      <TextArea
        name="addresses"
        label={words('site-reporting.pages.addresses.label')}
        hint={words('site-reporting.pages.addresses.hint')}
        error={error('addresses')}
        value={answers.addresses}
        rows={3}
      />
      {aloud ? null : <Pictures {...asking} />}
    </>
  )
}

const Story = ({ words, answers, error, aloud }: Asking) => (
  <TextArea
    heading={!aloud}
    name="narrative"
    label={words('site-reporting.pages.story.title')}
    hint={words('site-reporting.pages.story.hint')}
    error={error('narrative')}
    value={answers.narrative}
    rows={10}
  />
)

const Contact = ({ words, answers, error, aloud }: Asking) => (
  <>
    <Heading aloud={aloud}>{words('site-reporting.pages.contact.title')}</Heading>
    <p>{words('site-reporting.pages.contact.hint')}</p>
    <Field
      name="contact"
      label={words('site-reporting.pages.contact.label')}
      error={error('contact')}
      value={answers.contact}
    />
    <Checkboxes
      name="mayPassTo"
      label={words('site-reporting.pages.consent.title')}
      hint={words('site-reporting.pages.consent.hint')}
      choices={RECEIVERS.map((value) => ({ value, label: valueText(words, 'intake', 'receiver', value) }))}
      values={answers.mayPassTo}
    />
  </>
)
export const QUESTIONS: Readonly<Record<Step, (asking: Asking) => Child>> = {
  about: About,
  help: Help,
  who: Who,
  place: Place,
  platform: Platform,
  told: Told,
  story: Story,
  contact: Contact,
  check: Check,
}
