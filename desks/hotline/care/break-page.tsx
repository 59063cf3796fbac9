import { type DeskVisit, dayText, pathTo } from '@vigie/desk-frame/page-kit'
import { type DebriefToHold, GRADES, type ownExposureToday } from '@vigie/hotline'
import { BarChart, Button, Form, Radios } from '@vigie/ui'
import { debriefLink } from './debriefs.tsx'
import { BREAK, isOnlyText, ONLY_TEXT } from './only-text.ts'

export const BREAK_MINUTES = [5, 10, 15, 30] as const

interface View {
  readonly today: Awaited<ReturnType<typeof ownExposureToday>>
  readonly debriefs: readonly DebriefToHold[]
}

const Start = ({ visit }: { visit: DeskVisit }) => {
  const { words } = visit
  return (
    <>
      <p>{words('desk-hotline.pages.break.about')}</p>
      <form class="form" method="get" action={pathTo(visit, `${BREAK}/calm`)}>
        <Radios
          name="minutes"
          label={words('desk-hotline.pages.break.how-long')}
          choices={BREAK_MINUTES.map((n) => ({
            value: String(n),
            label: words('desk-hotline.pages.break.minutes', { n }),
          }))}
          value="10"
        />
        <div class="buttons">
          <Button primary>{words('desk-hotline.pages.break.start')}</Button>
        </div>
      </form>
    </>
  )
}

const OnlyText = ({ visit }: { visit: DeskVisit }) => {
  const { words } = visit
  const isOn = isOnlyText(visit.forToday)
  return (
    <section aria-labelledby="only-text-title">
      <h2 id="only-text-title">{words('desk-hotline.pages.only-text.title')}</h2>
      {isOn ? (
        <p>
          <strong>{words('desk-hotline.pages.only-text.is-on')}</strong>
        </p>
      ) : null}
      <p>{words('desk-hotline.pages.only-text.about')}</p>
      <Form
        action={pathTo(visit, `${BREAK}/only-text`)}
        csrf={visit.csrf}
        label={words('desk-hotline.pages.only-text.title')}
        buttons={
          <Button name="choice" value={isOn ? '' : ONLY_TEXT}>
            {words(isOn ? 'desk-hotline.pages.only-text.end' : 'desk-hotline.pages.only-text.choose')}
          </Button>
        }
      />
    </section>
  )
}

const OwnDay = ({ visit, today }: { visit: DeskVisit; today: View['today'] }) => {
  const { words } = visit
  const looked = GRADES.some((grade) => today[grade].looks > 0)
  return (
    <section aria-labelledby="own-day-title">
      <h2 id="own-day-title">{words('desk-hotline.pages.own-day')}</h2>
      {looked ? (
        <BarChart
          id="own-day"
          title={words('desk-hotline.pages.own-day')}
          description={words('desk-hotline.pages.own-day.description')}
          bars={GRADES.map((grade) => ({
            label: words(`desk-hotline.pages.own-day.grade.${grade}`),
            value: today[grade].looks,
            text: words('desk-hotline.pages.own-day.bar', today[grade]),
          }))}
        />
      ) : (
        <p>{words('desk-hotline.pages.own-day.nothing')}</p>
      )}
      <p>{words('desk-hotline.pages.own-day.who-sees')}</p>
    </section>
  )
}

const OwnDebriefs = ({ visit, debriefs }: { visit: DeskVisit; debriefs: readonly DebriefToHold[] }) => {
  const { words } = visit
  if (debriefs.length === 0) return null
  return (
    <section aria-labelledby="debriefs-title">
      <h2 id="debriefs-title">{words('desk-hotline.pages.debriefs')}</h2>
      <p>{words('desk-hotline.pages.debriefs.own')}</p>
      <ul>
        {debriefs.map((one) => (
          <li>
            {words('desk-hotline.pages.case', { n: one.number })}, {dayText(visit.lang, one.at)}:{' '}
            {debriefLink(visit, one, BREAK)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where one rests, sees one's own day, and chooses a day of text. No case stands here by more than its number. */
export function BreakPage({ visit, view }: { visit: DeskVisit; view: View }) {
  return (
    <div class="break-page">
      <h1>{visit.words('desk-hotline.pages.break.title')}</h1>
      <Start visit={visit} />
      <OwnDay visit={visit} today={view.today} />
      <OnlyText visit={visit} />
      <OwnDebriefs visit={visit} debriefs={view.debriefs} />
    </div>
  )
}
