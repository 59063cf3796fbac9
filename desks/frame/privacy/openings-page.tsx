import type { Openings } from '@vigie/audit'
import { DAY, dayOf } from '@vigie/kernel'
import { DataTable, Tag } from '@vigie/ui'
import { type DeskVisit, pathTo } from '../parts/visit.ts'
import { dayText } from '../parts/when.ts'

export interface OpeningsView {
  readonly monday: Date
  readonly openings: readonly Openings[]
  readonly exposure: readonly { readonly name: string; readonly minutes: number }[]
  readonly names: ReadonlyMap<string, string>
}

const weekPath = (visit: DeskVisit, monday: Date, weeks: number): string =>
  pathTo(visit, `/privacy/openings?week=${dayOf(new Date(monday.getTime() + weeks * 7 * DAY))}`)

/** Who opened how much and what for, and how long people looked; both by the week. */
export function OpeningsPage({ visit, view }: { visit: DeskVisit; view: OpeningsView }) {
  const { words, lang } = visit
  const week = words('privacy.pages.openings.week', { day: dayText(lang, view.monday) })
  const number = new Intl.NumberFormat(lang)
  return (
    <>
      <p>
        <a href={pathTo(visit, '/privacy')}>{words('privacy.pages.title')}</a>
      </p>
      <h1>{words('privacy.pages.openings')}</h1>
      <p class="ways">
        <a href={weekPath(visit, view.monday, -1)}>{words('privacy.pages.openings.before')}</a>
        {view.monday.getTime() + 7 * DAY <= visit.now.getTime() ? (
          <a href={weekPath(visit, view.monday, 1)}>{words('privacy.pages.openings.after')}</a>
        ) : null}
      </p>
      <p class="quiet">{words('privacy.pages.openings.about')}</p>
      <p class="quiet">{words('privacy.pages.openings.rule')}</p>
      {view.openings.length === 0 ? (
        <p>
          <strong>{week}</strong>: {words('privacy.pages.openings.none')}
        </p>
      ) : (
        <DataTable
          id="table-openings"
          caption={week}
          columns={[
            { header: words('privacy.pages.person') },
            { header: words('privacy.pages.purpose') },
            { header: words('privacy.pages.times'), numeric: true },
            { header: words('privacy.pages.things'), numeric: true },
            { header: words('privacy.pages.usual'), numeric: true },
          ]}
          rows={view.openings.map((one) => {
            const name = view.names.get(one.person) ?? one.person
            return [
              <a
                href={pathTo(visit, `/audit?person=${one.person}`)}
                aria-label={words('privacy.pages.openings.lines', { name })}
              >
                {name}
              </a>,
              <>
                {words.maybe(`privacy.purposes.${one.purpose}`) ?? one.purpose}
                {one.isUnusual ? (
                  <>
                    {' '}
                    <Tag tone="wait" text={words('privacy.pages.unusual')} />
                  </>
                ) : null}
              </>,
              number.format(one.times),
              number.format(one.things),
              number.format(one.usual),
            ]
          })}
        />
      )}
      <h2 id="exposure">{words('privacy.pages.exposure')}</h2>
      <p class="quiet">{words('privacy.pages.exposure.about')}</p>
      {view.exposure.length === 0 ? (
        <p>
          <strong>{week}</strong>: {words('privacy.pages.exposure.none')}
        </p>
      ) : (
        <DataTable
          id="table-exposure"
          caption={week}
          columns={[
            { header: words('privacy.pages.person') },
            { header: words('privacy.pages.minutes'), numeric: true },
          ]}
          rows={view.exposure.map(({ name, minutes }) => [name, number.format(minutes)])}
        />
      )}
    </>
  )
}
