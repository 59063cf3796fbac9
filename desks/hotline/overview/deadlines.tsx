import { type DeskVisit, nameOf, openedAt, Pages, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import type { DueLine } from '@vigie/hotline'
import { closeCase } from '@vigie/hotline/verbs/close-case'
import type { Page } from '@vigie/platform/operation'
import { DataTable, Tag } from '@vigie/ui'
import { waitingTag } from '../parts/queue-rows.ts'
import { dueOf } from '../parts/when-due.ts'

/** What the address of the page calls this list. */
export const DUE = 'due'

/** Where the next step of a case is done. */
const placeOf = (visit: DeskVisit, { doneOn, id, number, waitsFor }: DueLine): string => {
  const path = `/case/${number}`
  if (doneOn.on === 'item') return pathTo(visit, `${path}/arbitrate/${doneOn.item}`)
  if (doneOn.on === 'notice') return pathTo(visit, `/notice/${doneOn.reference}`)
  if (doneOn.on === 'referral') return pathTo(visit, `/referral/${doneOn.referral}`)
  if (waitsFor === 'closure') return openedAt(pathTo(visit, path), closeCase.name, id)
  return `${pathTo(visit, path)}#acts`
}

/** Every open case once, by how late its next step is, with the way to where it is done. */
export function Deadlines({
  visit,
  due,
  names,
}: {
  visit: DeskVisit
  due: Page<DueLine>
  names: ReadonlyMap<string, string>
}) {
  const { words } = visit
  if (due.lines.length === 0) return null
  return (
    <div id="deadlines">
      <DataTable
        id="table-deadlines"
        caption={words('desk-hotline.pages.deadlines')}
        columns={[
          { header: words('desk-hotline.pages.column.due') },
          { header: words('desk-hotline.pages.column.act') },
          { header: words('hotline.fields.case') },
          { header: words('desk-hotline.pages.column.waits') },
          { header: words('desk-hotline.pages.column.with') },
        ]}
        rows={due.lines.map((line) => {
          const { text, late } = dueOf(visit, line.deadline)
          return [
            late ? <Tag tone="danger" text={text} /> : text,
            <a href={placeOf(visit, line)}>{words(`hotline.steps.${line.deadline.step}`)}</a>,
            <a href={pathTo(visit, `/case/${line.number}`)}>
              {line.number} · {valueText(words, 'intake', 'kind', line.kind)}
            </a>,
            waitingTag(visit, line.waitsFor, line.urgency).text,
            line.takenBy === null ? words('desk-hotline.pages.free') : nameOf(visit, names, line.takenBy),
          ]
        })}
      />
      <Pages visit={visit} of={due} list={DUE} />
    </div>
  )
}
