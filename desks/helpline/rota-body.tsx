import {
  Act,
  type DeskVisit,
  dayText,
  hereWith,
  isOffered,
  nameOf,
  Renewed,
  valueText,
} from '@vigie/desk-frame/page-kit'
import { clockAt, daysAfter, type RotaDay, type ShiftNote, weekdayOf } from '@vigie/helpline'
import { endShift } from '@vigie/helpline/verbs/end-shift'
import { planShift } from '@vigie/helpline/verbs/plan-shift'
import { Callout, DataTable, Field, Select, Tag } from '@vigie/ui'
import { fieldText } from './record-fields.tsx'
import { RowAct } from './row-act.tsx'
import { NotesToRead, ShiftNotes } from './shift-notes-part.tsx'
import { Styles } from './style.tsx'

interface Given {
  readonly visit: DeskVisit
  readonly names: ReadonlyMap<string, string>
  readonly rota: readonly RotaDay[]
}

/** Who is there and when nobody is, in the order of the hours. */
const Week = ({ visit, names, rota }: Given) => {
  const { words, lang, now } = visit
  const isTheirs = isOffered(visit, endShift)
  const linesOf = ({ day, shifts, gaps }: RotaDay) => [
    ...shifts.map((shift) => ({ day, since: shift.starts_at, until: shift.ends_at, shift })),
    ...gaps.map(({ since, until }) => ({ day, since, until, shift: null })),
  ]
  const lines = rota.flatMap((one) => linesOf(one).toSorted((a, b) => a.since.getTime() - b.since.getTime()))
  return (
    <DataTable
      id="rota"
      caption={words('desk-helpline.pages.rota.week')}
      stacks
      columns={[
        { header: words('desk-helpline.pages.column.day') },
        { header: words('desk-helpline.pages.column.hours') },
        { header: words('desk-helpline.pages.column.who') },
        ...(isTheirs ? [{ header: words('desk-helpline.pages.column.act') }] : []),
      ]}
      rows={lines.map(({ day, since, until, shift }) => [
        `${valueText(words, 'helpline', 'weekdays', weekdayOf(day))}, ${dayText(lang, day)}`,
        `${clockAt(since)}–${clockAt(until, true)}`,
        shift === null ? (
          <Tag tone="danger" text={words('desk-helpline.pages.rota.nobody')} />
        ) : (
          nameOf(visit, names, shift.person)
        ),
        ...(isTheirs
          ? [
              shift === null || until <= now ? null : (
                <RowAct visit={visit} name={endShift.name} on={['shift', shift.id]} />
              ),
            ]
          : []),
      ])}
    />
  )
}

const Plan = ({ visit, colleagues }: { visit: DeskVisit; colleagues: readonly Colleague[] }) => {
  const { words } = visit
  if (!isOffered(visit, planShift)) return null
  return (
    <Act
      visit={visit}
      act={{
        operation: planShift.name,
        on: ['house', ''],
        allowed: true,
        why: null,
        fields: () => (
          <>
            <Select
              name="colleague"
              label={fieldText(visit, 'colleague')}
              empty={words('desk-helpline.pages.choose-colleague')}
              choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Field name="day" label={fieldText(visit, 'day')} type="date" />
            <Field
              name="from"
              label={fieldText(visit, 'from')}
              hint={words('desk-helpline.pages.hours.past-midnight')}
              type="time"
              short
            />
            <Field name="until" label={fieldText(visit, 'until')} type="time" short />
            <Field
              name="days"
              label={fieldText(visit, 'days')}
              hint={words('desk-helpline.pages.rota.days.hint')}
              type="number"
              value="1"
              short
            />
          </>
        ),
      }}
    />
  )
}

interface Colleague {
  readonly id: string
  readonly name: string
}

/** What has to be read first, the week with its gaps, the ways to plan, and what the last shifts left. */
export function RotaBody(
  given: Given & {
    readonly monday: string
    readonly toRead: readonly ShiftNote[]
    readonly notes: readonly (ShiftNote & { readonly readers: readonly string[] })[]
    readonly hasShift: boolean
    readonly colleagues: readonly Colleague[]
  },
) {
  const { visit, names, rota, monday, toRead, notes, hasShift, colleagues } = given
  const { words } = visit
  const gaps = rota.reduce((sum, one) => sum + one.gaps.length, 0)
  const weekAt = (days: number) => hereWith(visit, { week: daysAfter(monday, days), act: null, done: null })
  return (
    <>
      <Styles />
      <h1>{words('desk-helpline.pages.rota')}</h1>
      <NotesToRead visit={visit} names={names} notes={toRead} />
      <Renewed id="rota-week" topics={['desk']}>
        {gaps === 0 ? null : (
          <Callout tone="danger">
            <p>{words('desk-helpline.pages.rota.gaps', { n: gaps })}</p>
          </Callout>
        )}
        <Week visit={visit} names={names} rota={rota} />
      </Renewed>
      <p>
        <a href={weekAt(-7)}>{words('desk-helpline.pages.rota.before')}</a>
        {' · '}
        <a href={weekAt(7)}>{words('desk-helpline.pages.rota.after')}</a>
      </p>
      {isOffered(visit, planShift) ? <h2>{words('desk-helpline.pages.rota.plan')}</h2> : null}
      <Plan visit={visit} colleagues={colleagues} />
      <ShiftNotes visit={visit} names={names} notes={notes} hasShift={hasShift} />
    </>
  )
}
