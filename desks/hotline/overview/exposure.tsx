import { type DeskVisit, dayText } from '@vigie/desk-frame/page-kit'
import { DataTable } from '@vigie/ui'
import type { OverviewView } from './overview-view.ts'

export function Exposure({ visit, view }: { visit: DeskVisit; view: OverviewView }) {
  const { words } = visit
  return (
    <section aria-labelledby="exposure-title">
      <h2 id="exposure-title">{words('desk-hotline.pages.exposure')}</h2>
      <p class="quiet">{words('desk-hotline.pages.exposure.more')}</p>
      {view.exposure.length === 0 ? (
        <p>{words('desk-hotline.pages.exposure.nobody')}</p>
      ) : (
        <DataTable
          id="table-exposure"
          caption={words('desk-hotline.pages.exposure.caption', { day: dayText(visit.lang, visit.today) })}
          columns={[
            { header: words('ui.fields.name') },
            { header: words('desk-hotline.pages.column.minutes'), numeric: true },
          ]}
          rows={view.exposure.map(({ name, minutes }) => [name, String(minutes)])}
        />
      )}
    </section>
  )
}
