import { type DeskVisit, dayText, nameOf, pathTo } from '@vigie/desk-frame/page-kit'
import type { DebriefToHold } from '@vigie/hotline'
import { recordDebrief } from '@vigie/hotline/verbs/record-debrief'
import { operationText } from '@vigie/locales'
import { DataTable, Tag } from '@vigie/ui'

/** The form about one talk; what is recorded is chosen there. */
export const debriefLink = (visit: DeskVisit, one: DebriefToHold, from: string) => {
  const query = new URLSearchParams({ person: one.person, case: one.case, back: pathTo(visit, from) })
  return (
    <a href={pathTo(visit, `/act/${recordDebrief.name}?${query}`)}>
      {operationText(visit.words, recordDebrief.name, 'title')}
      <span class="unseen">: {one.number}</span>
    </a>
  )
}

/** With whom a talk is still to be held, for a coordinator. */
export function Debriefs({
  visit,
  toHold,
  names,
}: {
  visit: DeskVisit
  toHold: readonly DebriefToHold[]
  names: ReadonlyMap<string, string>
}) {
  const { words } = visit
  if (toHold.length === 0) return null
  const title = words('desk-hotline.pages.debriefs.all')
  return (
    <section id="debriefs">
      <h2>{title}</h2>
      <p class="quiet">{words('desk-hotline.pages.debriefs.all.about')}</p>
      <DataTable
        id="table-debriefs"
        caption={title}
        columns={[
          { header: words('ui.fields.name') },
          { header: words('hotline.fields.case') },
          { header: words('desk-hotline.pages.column.since') },
          { header: words('desk-frame.pages.acts') },
        ]}
        rows={toHold.map((one) => [
          nameOf(visit, names, one.person),
          <a href={pathTo(visit, `/case/${one.number}`)}>{one.number}</a>,
          <>
            {dayText(visit.lang, one.at)}{' '}
            {one.offered ? <Tag tone="sea" text={words('desk-hotline.pages.debriefs.offered')} /> : null}
          </>,
          debriefLink(visit, one, '/desk'),
        ])}
      />
    </section>
  )
}
