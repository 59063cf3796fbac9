import {
  type ConsoleContext,
  type ConsoleRoute,
  type DeskVisit,
  namesOf,
  pathTo,
  type Shown,
  showPage,
} from '@vigie/desk-frame/page-kit'
import { exposureToday, findToDo, GROUPS, hotlineMay } from '@vigie/hotline'
import { type Desk, type Purpose, visit as read } from '@vigie/platform/operation'
import { LANG } from '@vigie/platform/web'
import { Queue } from '@vigie/ui'
import type { Child } from 'hono/jsx'
import { isOnlyText } from '../care/only-text.ts'
import { Bar } from './bar.tsx'
import { Styles } from './hotline-style.tsx'
import { queueRows } from './queue-rows.ts'
import { TakeNext } from './take-next.tsx'

/** So many of each group stand beside what is in hand. */
const BESIDE = 6

/** What there is to do, beside the case in hand: what is the visitor's, what wants a second look, what is free. */
export const queueBeside = async (desk: Desk, visit: DeskVisit, current: number | null): Promise<Child> => {
  const { words } = visit
  const toDo = await findToDo(desk, { lines: BESIDE, onlyText: isOnlyText(visit.forToday) })
  const shown = GROUPS.filter((group) => group !== 'others' && toDo[group].count > 0)
  const names = await namesOf(
    desk,
    shown.flatMap((group) => toDo[group].page.lines.flatMap(({ takenBy }) => takenBy ?? [])),
  )
  return (
    <>
      <h2>
        <a href={pathTo(visit, '/queue')}>{words('desk-hotline.pages.queue')}</a>
      </h2>
      <TakeNext visit={visit} />
      {shown.map((group) => (
        <>
          <h3>
            <a href={pathTo(visit, `/queue?group=${group}`)}>{words(`desk-hotline.pages.group.${group}`)}</a>{' '}
            <span class="count">{toDo[group].count}</span>
          </h3>
          <Queue
            label={words(`desk-hotline.pages.group.${group}`)}
            rows={queueRows(visit, toDo[group].page.lines, names, current)}
          />
        </>
      ))}
    </>
  )
}

/**
 * A page about one thing. What it opens is written down under the thing's own id, as the operation that reads it would,
 * whatever the address calls it.
 */
export const readingPage = (line: {
  /** The path after the language. */
  readonly path: string
  readonly act: `${string}.${string}`
  readonly sort: 'case' | 'notice'
  /** What whoever comes here opens it for; the page says it for them. */
  readonly purpose: Purpose
  find(desk: Desk, c: ConsoleContext): Promise<string>
  show(desk: Desk, c: ConsoleContext, id: string): Promise<Response>
}): ConsoleRoute => ({
  method: 'GET',
  path: `/${LANG}${line.path}`,
  who: hotlineMay.workAtDesk,
  audit: line.act,
  handle: async (c, actor) => {
    const { house } = c.var.console
    const id = await read(house, actor, null, (desk) => line.find(desk, c))
    const { act, sort, purpose } = line
    return read(house, actor, { act, subject: `${sort}:${id}`, purpose }, (desk) => line.show(desk, c, id))
  },
})

export type DeskPageParts = Pick<
  Shown,
  'title' | 'current' | 'status' | 'queue' | 'acts' | 'modules' | 'keys' | 'searched' | 'searchError'
> & {
  readonly children: Child
}

/** Draws a page of the desk: with its own style, and the quiet bar under the menu. */
export const showDesk = async (
  c: ConsoleContext,
  desk: Desk,
  visit: DeskVisit,
  parts: DeskPageParts,
): Promise<Response> => {
  const { minutes } = await exposureToday(desk, visit.person.id)
  const { children, current = '/queue', ...shown } = parts
  return showPage(c, {
    ...shown,
    queueLabel: visit.words('desk-hotline.pages.menu.queue'),
    current,
    bar: <Bar visit={visit} minutes={minutes} />,
    children: (
      <>
        <Styles />
        {children}
      </>
    ),
  })
}
