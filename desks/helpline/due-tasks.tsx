import { type DeskVisit, dayText, nameOf, pathTo, Renewed, valueText } from '@vigie/desk-frame/page-kit'
import type { DueTask } from '@vigie/helpline'
import { Callout, DataTable, Tag } from '@vigie/ui'
import { HELPLINE_MENU } from './menu.ts'

/** So many stand in a list; one shift does no more. */
export const MOST_DUE = 100

/** Late, today, or a day to come. */
export const DueText = ({ visit, due, today }: { visit: DeskVisit; due: string; today: string }) => {
  const { words, lang } = visit
  if (due > today) return <>{dayText(lang, due)}</>
  return due < today ? (
    <Tag tone="danger" text={words('desk-helpline.pages.due.late', { day: dayText(lang, due) })} />
  ) : (
    <Tag tone="wait" text={words('desk-helpline.pages.due.today')} />
  )
}

/** On the pages where a shift stands: how much is due, and where it stands. */
export function DueNow({ visit, due }: { readonly visit: DeskVisit; readonly due: readonly DueTask[] }) {
  const { words } = visit
  return (
    <Renewed id="due-now" topics={['desk']}>
      {due.length === 0 ? null : (
        <Callout tone="wait">
          <p>
            <a href={pathTo(visit, HELPLINE_MENU.supports.path)}>
              {words('desk-helpline.pages.due.now', { n: due.length })}
            </a>
          </p>
        </Callout>
      )}
    </Renewed>
  )
}

/** What has to be done these days, the longest overdue first; what it says stays on the page of its support case. */
export function DueTasks(props: {
  readonly visit: DeskVisit
  readonly today: string
  readonly due: readonly DueTask[]
  readonly names: ReadonlyMap<string, string>
}) {
  const { visit, today, due, names } = props
  const { words } = visit
  const headers = ['due', 'task', 'support', 'owner'] as const
  return (
    <DataTable
      id="due"
      caption={words('desk-helpline.pages.due')}
      stacks
      columns={headers.map((header) => ({ header: words(`desk-helpline.pages.column.${header}`) }))}
      rows={due.map((task) => [
        <DueText visit={visit} due={task.due_on} today={today} />,
        valueText(words, 'helpline', 'sort', task.sort),
        <a href={pathTo(visit, `/support/${task.number}`)}>
          {words('desk-helpline.pages.support', { number: String(task.number) })}
        </a>,
        nameOf(visit, names, task.owner),
      ])}
    />
  )
}
