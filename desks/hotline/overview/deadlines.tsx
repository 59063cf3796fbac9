import { type DeskVisit, nameOf, openedAt, Pages, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import type { DueLine } from '@vigie/hotline'
import { closeCase } from '@vigie/hotline/verbs/close-case'
import type { Page } from '@vigie/platform/operation'
import { DataTable, Tag } from '@vigie/ui'
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

/** What is to be done: the step, or where one step is several acts, which of them. */
const actText = ({ words }: DeskVisit, { deadline, waitsFor }: DueLine): string =>
  deadline.step === 'sending' || deadline.step === 'following-up'
    ? words(`hotline.waits.${waitsFor}`)
    : words(`hotline.steps.${deadline.step}`)

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
          { header: words('desk-hotline.pages.column.with') },
        ]}
        rows={due.lines.map((line) => {
          const { text, late } = dueOf(visit, line.deadline)
          return [
            late ? <Tag tone="danger" text={text} /> : text,
            <a href={placeOf(visit, line)}>{actText(visit, line)}</a>,
            <a href={pathTo(visit, `/case/${line.number}`)}>
              {line.number} · {valueText(words, 'intake', 'kind', line.kind)}
            </a>,
            line.takenBy === null ? words('desk-hotline.pages.free') : nameOf(visit, names, line.takenBy),
          ]
        })}
      />
      <Pages visit={visit} of={due} list={DUE} />
    </div>
  )
}
