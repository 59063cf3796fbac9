import { type DeskVisit, valueText } from '@vigie/desk-frame/page-kit'
import { DataTable } from '@vigie/ui'
import type { OverviewView } from './overview-view.ts'

/** The cases of the last twelve weeks by how they came about: what nobody reported is not counted among what was. */
export function Origins({ visit, view }: { visit: DeskVisit; view: OverviewView }) {
  const { words } = visit
  const number = new Intl.NumberFormat(visit.lang)
  const title = words('desk-hotline.pages.origins')
  return (
    <section>
      <h2>{title}</h2>
      <DataTable
        id="table-origins"
        caption={title}
        columns={[
          { header: words('hotline.fields.origin') },
          { header: words('desk-hotline.pages.origins.cases'), numeric: true },
        ]}
        rows={view.origins.map(({ origin, cases }) => [
          valueText(words, 'hotline', 'origin', origin),
          number.format(cases),
        ])}
      />
    </section>
  )
}
