import { type DeskVisit, dayText, lastedText, nameOf, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import type { QueueLine } from '@vigie/hotline'
import { DAY, type Day } from '@vigie/kernel'
import type { StaffMember } from '@vigie/people'
import { DataTable, Tag } from '@vigie/ui'
import { waitsText } from '../parts/when-due.ts'
import type { Colleague, OverviewView } from './overview-view.ts'

/** So long before it ends somebody begins to renew a vetting: an extract of the criminal record takes weeks. */
const SOON = 60
const WEEK = 7

export const daysUntil = (today: Day, day: Day): number =>
  Math.round((new Date(day).getTime() - new Date(today).getTime()) / DAY)

/** Whose vetting has ended, ends soon, or never was: they assess and approve nothing without. */
export const isEndingSoon = (today: Day, { vettedUntil }: Pick<StaffMember, 'vettedUntil'>): boolean =>
  vettedUntil === null || daysUntil(today, vettedUntil) <= SOON

const lastText = ({ words, today }: DeskVisit, day: Day | null): string => {
  if (day === null || daysUntil(day, today) >= WEEK) return words('desk-hotline.pages.staffing.longer')
  return words(day === today ? 'desk-hotline.pages.staffing.today' : 'desk-hotline.pages.staffing.week')
}

export const vettedText = ({ words, lang }: DeskVisit, day: Day | null): string =>
  day === null ? words('desk-hotline.pages.staffing.never-vetted') : dayText(lang, day)

function Vetted({ visit, who }: { visit: DeskVisit; who: Colleague }) {
  const text = vettedText(visit, who.vettedUntil)
  if (!isEndingSoon(visit.today, who)) return <>{text}</>
  const isOver = who.vettedUntil === null || who.vettedUntil < visit.today
  return <Tag tone={isOver ? 'danger' : 'wait'} text={text} />
}

const columnsOf = ({ words }: DeskVisit) => [
  { header: words('ui.fields.name') },
  { header: words('desk-hotline.pages.staffing.last') },
  { header: words('desk-hotline.pages.staffing.cases'), numeric: true },
  { header: words('desk-hotline.pages.staffing.late'), numeric: true },
  { header: words('desk-hotline.pages.staffing.waits'), numeric: true },
  { header: words('desk-hotline.pages.staffing.vetted') },
]

function Cases({
  visit,
  id,
  lines,
  names,
}: Listed & { visit: DeskVisit; id: 'free-longest' | 'open-longest' }) {
  const { words } = visit
  const isFree = id === 'free-longest'
  return (
    <DataTable
      id={id}
      caption={words(`desk-hotline.pages.${id}`)}
      columns={[
        { header: words('hotline.fields.case') },
        { header: words('desk-hotline.pages.column.act') },
        ...(isFree ? [] : [{ header: words('desk-hotline.pages.column.with') }]),
      ]}
      rows={lines.map((line) => [
        <a href={pathTo(visit, `/case/${line.number}`)}>
          {line.number} · {valueText(words, 'intake', 'kind', line.kind)}
        </a>,
        `${words(`hotline.waits.${line.waitsFor}`)}, ${waitsText(visit, line.deadline)}`,
        ...(isFree
          ? []
          : [line.takenBy === null ? words('desk-hotline.pages.free') : nameOf(visit, names, line.takenBy)]),
      ])}
    />
  )
}
interface Listed {
  readonly lines: readonly QueueLine[]
  readonly names: ReadonlyMap<string, string>
}

/** Who is here, what each has in hand, which cases nobody has, and which are open longest. To share the work out; no ranking. */
export function Staffing({ visit, view }: { visit: DeskVisit; view: OverviewView }) {
  const { words, now } = visit
  const { free, oldest } = view.spread
  return (
    <section aria-labelledby="staffing-title">
      <h2 id="staffing-title">{words('desk-hotline.pages.staffing')}</h2>
      <p class="quiet">{words('desk-hotline.pages.staffing.more')}</p>
      <DataTable
        id="table-staffing"
        caption={words('desk-hotline.pages.staffing.caption')}
        columns={columnsOf(visit)}
        rows={view.colleagues.map((who) => {
          const load = view.spread.loads.get(who.id)
          return [
            who.name,
            lastText(visit, who.lastDay),
            String(load?.cases ?? 0),
            String(load?.late ?? 0),
            load ? lastedText(words, now, load.since) : '–',
            <Vetted visit={visit} who={who} />,
          ]
        })}
      />
      <div class="side-by-side">
        {free.count === 0 ? null : (
          <div>
            <Cases visit={visit} id="free-longest" lines={free.longest} names={view.names} />
            <p>
              <a href={pathTo(visit, '/queue?group=free')}>
                {words('desk-hotline.pages.free-longest.all', { n: free.count })}
              </a>
            </p>
          </div>
        )}
        {oldest.length === 0 ? null : (
          <Cases visit={visit} id="open-longest" lines={oldest} names={view.names} />
        )}
      </div>
    </section>
  )
}
