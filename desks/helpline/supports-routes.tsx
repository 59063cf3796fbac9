import {
  actorOf,
  type ConsoleContext,
  type ConsoleRoute,
  type DeskVisit,
  dayText,
  hereWith,
  momentText,
  namesOf,
  page,
  pathOf,
  pathTo,
  Renewed,
  showPage,
  visitOf,
} from '@vigie/desk-frame/page-kit'
import {
  findAskedToClose,
  findDueTasks,
  findOpenSupports,
  findSupportCalled,
  helplineMay,
  LONGEST_PSEUDONYM,
  MOST_CONTACTS,
  type SupportLine,
} from '@vigie/helpline'
import { DAY, dayOf } from '@vigie/kernel'
import { type Desk, visit as read } from '@vigie/platform/operation'
import { LANG, readForm } from '@vigie/platform/web'
import { Button, DataTable, EmptyState, Field, Form, Tag } from '@vigie/ui'
import { z } from 'zod'
import { DueTasks, MOST_DUE } from './due-tasks.tsx'
import { HELPLINE_MENU } from './menu.ts'
import { fieldText } from './record-fields.tsx'
import { Styles } from './style.tsx'

const { path: PATH } = HELPLINE_MENU.supports
const LINES = 25
const DAYS_AHEAD = 7
const After = z.coerce.number().int().min(0).max(MOST_CONTACTS)

const Supports = (props: {
  visit: DeskVisit
  id: string
  caption: string
  lines: readonly SupportLine[]
}) => {
  const { visit, id, caption, lines } = props
  const { words, lang } = visit
  const headers = ['number', 'since', 'contacts', 'next', 'state'] as const
  return (
    <DataTable
      id={id}
      caption={caption}
      stacks
      columns={headers.map((header) => ({ header: words(`desk-helpline.pages.column.${header}`) }))}
      rows={lines.map((line) => [
        <a href={pathTo(visit, `/support/${line.number}`)}>{line.number}</a>,
        momentText(lang, line.opened_at),
        line.contacts,
        line.next_due === null ? words('desk-helpline.pages.tasks.none') : dayText(lang, line.next_due),
        line.request === null ? (
          <Tag tone="good" text={words('desk-helpline.pages.support.open')} />
        ) : (
          <Tag tone="wait" text={words('desk-helpline.pages.support.asked')} />
        ),
      ])}
    />
  )
}

const Find = ({ visit, typed }: { visit: DeskVisit; typed: string | undefined }) => {
  const { words } = visit
  return (
    <div class="find-support">
      <Form
        action={pathTo(visit, `${PATH}/find`)}
        csrf={visit.csrf}
        label={words('desk-helpline.pages.support.find')}
        buttons={<Button>{words('desk-helpline.pages.find.button')}</Button>}
      >
        <Field
          name="which"
          label={fieldText(visit, 'which')}
          hint={words('desk-helpline.pages.support.which.hint')}
          value={typed ?? ''}
          {...(typed === undefined ? {} : { error: words('desk-helpline.pages.support.find.nothing') })}
        />
      </Form>
    </div>
  )
}

const show = async (desk: Desk, c: ConsoleContext, typed?: string): Promise<Response> => {
  const visit = visitOf(c, desk)
  const { words } = visit
  const until = dayOf(new Date(desk.now.getTime() + DAYS_AHEAD * DAY))
  const due = await findDueTasks(desk.db, { until, most: MOST_DUE })
  const asked = await findAskedToClose(desk.db, LINES)
  const after = After.safeParse(c.req.query('after')).data ?? 0
  const found = await findOpenSupports(desk.db, { after, most: LINES + 1 })
  const lines = found.slice(0, LINES)
  const names = await namesOf(
    desk,
    due.map(({ owner }) => owner),
  )
  return showPage(c, {
    title: words('desk-helpline.pages.supports'),
    current: PATH,
    ...(typed === undefined ? {} : { status: 422 }),
    children: (
      <>
        <Styles />
        <h1>{words('desk-helpline.pages.supports')}</h1>
        <Find visit={visit} typed={typed} />
        <Renewed id="supports" topics={['desk']}>
          {due.length === 0 ? null : <DueTasks visit={visit} today={desk.today} due={due} names={names} />}
          {asked.length === 0 ? null : (
            <Supports
              visit={visit}
              id="asked"
              caption={words('desk-helpline.pages.supports.asked')}
              lines={asked}
            />
          )}
          {lines.length === 0 ? (
            <EmptyState title={words('desk-helpline.pages.supports.empty')}>
              <p>{words('desk-helpline.pages.supports.empty.more')}</p>
            </EmptyState>
          ) : (
            <Supports
              visit={visit}
              id="open"
              caption={words('desk-helpline.pages.supports.open')}
              lines={lines}
            />
          )}
        </Renewed>
        {found.length > LINES ? (
          <p>
            <a href={hereWith(visit, { after: String(lines.at(-1)?.number ?? 0), done: null })}>
              {words('desk-helpline.pages.supports.more')}
            </a>
          </p>
        ) : null}
      </>
    ),
  })
}

const supportsPage = page({
  path: PATH,
  who: helplineMay.readSupports,
  audit: 'nothing-opened',
  show: (desk, c) => show(desk, c),
})

/** A number or a pseudonym leads to its support case; what is neither stands there again. */
const find = async (c: ConsoleContext): Promise<Response> => {
  const typed = (await readForm(c)).one('which').trim().slice(0, LONGEST_PSEUDONYM)
  return read(c.var.console.house, actorOf(c), null, async (desk) => {
    const found = await findSupportCalled(desk, typed)
    return found === undefined ? show(desk, c, typed) : c.redirect(pathOf(c, `/support/${found.number}`), 303)
  })
}

export const SUPPORTS_ROUTES: readonly ConsoleRoute[] = [
  supportsPage,
  {
    method: 'POST',
    path: `/${LANG}${PATH}/find`,
    who: helplineMay.readSupports,
    audit: 'nothing-opened',
    handle: find,
  },
]
