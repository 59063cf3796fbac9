import { Act, type DeskVisit, dayText, isOffered, momentText, valueText } from '@vigie/desk-frame/page-kit'
import { clockText, type Hours, type Opening, openingAt, type Span, WEEKDAYS } from '@vigie/helpline'
import { endException } from '@vigie/helpline/verbs/end-exception'
import { endHours } from '@vigie/helpline/verbs/end-hours'
import { setException } from '@vigie/helpline/verbs/set-exception'
import { setHours } from '@vigie/helpline/verbs/set-hours'
import { LANGUAGES } from '@vigie/kernel'
import { Callout, Checkboxes, DataTable, Field } from '@vigie/ui'
import { fieldText } from './record-fields.tsx'
import { RowAct } from './row-act.tsx'
import { Styles } from './style.tsx'

const openingText = ({ words, lang }: DeskVisit, opening: Opening): string => {
  if (opening.isOpen)
    return opening.until === null
      ? words('desk-helpline.pages.hours.always')
      : words('desk-helpline.pages.hours.open', { at: momentText(lang, opening.until) })
  return opening.opensAt === null
    ? words('desk-helpline.pages.hours.closed.unsaid')
    : words('desk-helpline.pages.hours.closed', { at: momentText(lang, opening.opensAt) })
}

const MIDNIGHT = 1440

const spanText = ({ words }: DeskVisit, { from, until }: Span): string => {
  const said = { from: clockText(from), until: until === MIDNIGHT ? '24:00' : clockText(until) }
  return until > MIDNIGHT ? words('desk-helpline.pages.hours.next-day', said) : `${said.from}–${said.until}`
}

const languageText = ({ words }: DeskVisit, language: string) =>
  valueText(words, 'helpline', 'languages', language)

const Weekly = ({ visit, hours }: { visit: DeskVisit; hours: Hours }) => {
  const { words } = visit
  const isTheirs = isOffered(visit, endHours)
  return (
    <DataTable
      id="weekly"
      caption={words('desk-helpline.pages.hours.week')}
      stacks
      columns={[
        { header: words('desk-helpline.pages.column.weekday') },
        { header: words('desk-helpline.pages.column.language') },
        { header: words('desk-helpline.pages.column.hours') },
        ...(isTheirs ? [{ header: words('desk-helpline.pages.column.act') }] : []),
      ]}
      rows={hours.weekly.map((one) => [
        valueText(words, 'helpline', 'weekdays', one.weekday),
        languageText(visit, one.language),
        spanText(visit, one),
        ...(isTheirs ? [<RowAct visit={visit} name={endHours.name} on={['hours', one.id]} />] : []),
      ])}
    />
  )
}

const Exceptions = ({ visit, hours }: { visit: DeskVisit; hours: Hours }) => {
  const { words, lang } = visit
  const isTheirs = isOffered(visit, endException)
  return (
    <DataTable
      id="exceptions"
      caption={words('desk-helpline.pages.hours.exceptions')}
      stacks
      columns={[
        { header: words('desk-helpline.pages.column.day') },
        { header: words('desk-helpline.pages.column.language') },
        { header: words('desk-helpline.pages.column.hours') },
        ...(isTheirs ? [{ header: words('desk-helpline.pages.column.act') }] : []),
      ]}
      rows={hours.exceptions.map((one) => [
        dayText(lang, one.day),
        languageText(visit, one.language),
        one.span === null ? words('desk-helpline.pages.hours.all-day-closed') : spanText(visit, one.span),
        ...(isTheirs ? [<RowAct visit={visit} name={endException.name} on={['exception', one.id]} />] : []),
      ])}
    />
  )
}

const Languages = ({ visit }: { visit: DeskVisit }) => (
  <Checkboxes
    name="languages"
    label={fieldText(visit, 'languages')}
    choices={LANGUAGES.map((value) => ({ value, label: languageText(visit, value) }))}
  />
)

const FromUntil = ({ visit, hint }: { visit: DeskVisit; hint: string }) => (
  <>
    <Field name="from" label={fieldText(visit, 'from')} hint={hint} type="time" short />
    <Field name="until" label={fieldText(visit, 'until')} type="time" short />
  </>
)

const Acts = ({ visit }: { visit: DeskVisit }) => {
  const { words } = visit
  const on = ['house', ''] as const
  return (
    <>
      {isOffered(visit, setHours) ? (
        <Act
          visit={visit}
          act={{
            operation: setHours.name,
            on,
            allowed: true,
            why: null,
            fields: () => (
              <>
                <Languages visit={visit} />
                <Checkboxes
                  name="weekdays"
                  label={fieldText(visit, 'weekdays')}
                  choices={WEEKDAYS.map((value) => ({
                    value,
                    label: valueText(words, 'helpline', 'weekdays', value),
                  }))}
                />
                <FromUntil visit={visit} hint={words('desk-helpline.pages.hours.past-midnight')} />
              </>
            ),
          }}
        />
      ) : null}
      {isOffered(visit, setException) ? (
        <Act
          visit={visit}
          act={{
            operation: setException.name,
            on,
            allowed: true,
            why: null,
            fields: () => (
              <>
                <Field name="day" label={fieldText(visit, 'day')} type="date" />
                <Languages visit={visit} />
                <FromUntil visit={visit} hint={words('desk-helpline.pages.hours.leave-empty')} />
              </>
            ),
          }}
        />
      ) : null}
    </>
  )
}

/** What the site says now, the hours of the week, the days that are different, and the ways to change them. */
export function HoursBody({ visit, hours }: { visit: DeskVisit; hours: Hours }) {
  const { words } = visit
  return (
    <>
      <Styles />
      <h1>{words('desk-helpline.pages.hours')}</h1>
      {hours.wereSet ? null : (
        <Callout tone="quiet">
          <p>{words('desk-helpline.pages.hours.none-set')}</p>
        </Callout>
      )}
      <DataTable
        id="now"
        caption={words('desk-helpline.pages.hours.now')}
        stacks
        columns={[
          { header: words('desk-helpline.pages.column.language') },
          { header: words('desk-helpline.pages.column.now') },
        ]}
        rows={LANGUAGES.map((language) => [
          languageText(visit, language),
          openingText(visit, openingAt(hours, language, visit.now)),
        ])}
      />
      {hours.weekly.length === 0 ? null : <Weekly visit={visit} hours={hours} />}
      {hours.exceptions.length === 0 ? null : <Exceptions visit={visit} hours={hours} />}
      <Acts visit={visit} />
    </>
  )
}
