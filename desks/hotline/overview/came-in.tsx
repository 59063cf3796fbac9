import { type DeskVisit, valueText } from '@vigie/desk-frame/page-kit'
import { DataTable } from '@vigie/ui'
import type { OverviewView } from './overview-view.ts'

type Counted = readonly (readonly [answer: string, number: number])[]

function Table({
  visit,
  id,
  title,
  columns,
  rows,
}: {
  visit: DeskVisit
  id: string
  title: string
  columns: readonly [string, string]
  rows: Counted
}) {
  const number = new Intl.NumberFormat(visit.lang)
  return (
    <DataTable
      id={`table-${id}`}
      caption={title}
      columns={[{ header: columns[0] }, { header: columns[1], numeric: true }]}
      rows={rows.map(([answer, count]) => [answer, number.format(count)])}
    />
  )
}

/**
 * What came in during the last twelve weeks: reports by the way they came and by what was told to the platform, cases by how they
 * came about, items by who could see them. What nobody reported is not counted among what was.
 */
export function CameIn({ visit, view }: { visit: DeskVisit; view: OverviewView }) {
  const { words } = visit
  const { channels, told, answers } = view.reported
  const said = (field: string, value: string) => valueText(words, 'intake', field, value)
  const reports = words('desk-hotline.pages.came-in.reports')
  const anybodyTold = told.some((one) => one.told === 'yes' && one.reports > 0)
  return (
    <section>
      <h2>{words('desk-hotline.pages.came-in')}</h2>
      <Table
        visit={visit}
        id="channels"
        title={words('desk-hotline.pages.came-in.channels')}
        columns={[words('intake.fields.channel'), reports]}
        rows={channels.map((one) => [said('channel', one.channel), one.reports])}
      />
      <Table
        visit={visit}
        id="told"
        title={words('desk-hotline.pages.came-in.told')}
        columns={[words('intake.fields.platformTold'), reports]}
        rows={told.map((one) => [said('platformTold', one.told), one.reports])}
      />
      {anybodyTold ? (
        <Table
          visit={visit}
          id="answers"
          title={words('desk-hotline.pages.came-in.answers')}
          columns={[words('intake.fields.platformAnswer'), reports]}
          rows={answers.map((one) => [said('platformAnswer', one.answer), one.reports])}
        />
      ) : null}
      <Table
        visit={visit}
        id="origins"
        title={words('desk-hotline.pages.origins')}
        columns={[words('hotline.fields.origin'), words('desk-hotline.pages.origins.cases')]}
        rows={view.origins.map(({ origin, cases }) => [valueText(words, 'hotline', 'origin', origin), cases])}
      />
      <Table
        visit={visit}
        id="audiences"
        title={words('desk-hotline.pages.came-in.audiences')}
        columns={[words('desk-hotline.pages.audience'), words('desk-hotline.pages.came-in.items')]}
        rows={view.audiences.map(({ audience, items }) => [
          audience === null
            ? words('desk-hotline.pages.audience.none')
            : valueText(words, 'hotline', 'audience', audience),
          items,
        ])}
      />
    </section>
  )
}
