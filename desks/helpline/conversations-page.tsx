import {
  actorOf,
  type ConsoleContext,
  type ConsoleRoute,
  type DeskVisit,
  isHere,
  namesOf,
  page,
  pathOf,
  pathTo,
  Renewed,
  showPage,
  valueText,
  visitOf,
} from '@vigie/desk-frame/page-kit'
import {
  countMessagesNotTakenIn,
  countNotesToRead,
  countWritten,
  daysAfter,
  findAftercareToHold,
  findAnsweredCalls,
  findCallersQueue,
  findDueTasks,
  findHeld,
  findMissedAside,
  findMissedCalls,
  findOpenDispatches,
  helplineMay,
  type QueueRow,
} from '@vigie/helpline'
import { reopenMissed } from '@vigie/helpline/verbs/reopen-missed'
import { takeConversation } from '@vigie/helpline/verbs/take-conversation'
import { HOUR } from '@vigie/kernel'
import { operationText } from '@vigie/locales'
import { perform, SentBefore } from '@vigie/platform/operation'
import { LANG, readForm } from '@vigie/platform/web'
import { Button, Callout, DataTable, EmptyState, FORM_NUMBER, Form, HiddenAnswers } from '@vigie/ui'
import { z } from 'zod'
import { OwnAftercare } from './aftercare-part.tsx'
import { DueNow, MOST_DUE } from './due-tasks.tsx'
import { OpenAlerts } from './emergency-part.tsx'
import { HELPLINE_MENU } from './menu.ts'
import { Counted, MissedOnes, SetAside } from './missed-part.tsx'
import { NotesFirst } from './shift-notes-part.tsx'
import { Styles } from './style.tsx'
import { AnsweredCalls, MissedCalls } from './telephone-part.tsx'

const { path: PATH } = HELPLINE_MENU.conversations
const LINES = 50
const MINUTE = 60_000
const DAYS_COUNTED = 7
/** So long a call that nobody answered stands there. */
const HOURS_MISSED = 24

const waitsText = ({ words, now }: DeskVisit, { waits_since }: QueueRow): string =>
  waits_since === null
    ? words('desk-helpline.pages.answered')
    : words('desk-helpline.pages.waits', {
        minutes: Math.max(0, Math.floor((now.getTime() - waits_since.getTime()) / MINUTE)),
      })

const Take = ({ visit, conversation }: { visit: DeskVisit; conversation: string }) => (
  <Form
    action={pathTo(visit, `${PATH}/take`)}
    csrf={visit.csrf}
    buttons={
      <Button>{operationText(visit.words, takeConversation.name, 'button') ?? takeConversation.name}</Button>
    }
  >
    <HiddenAnswers answers={{ conversation }} />
  </Form>
)

export const Conversations = (props: {
  visit: DeskVisit
  id: string
  caption: string
  lines: readonly QueueRow[]
}) => {
  const { visit, id, caption, lines } = props
  const { words } = visit
  const headers = ['waits', 'channel', 'language', 'age', 'messages', 'act'] as const
  return (
    <DataTable
      id={id}
      caption={caption}
      stacks
      columns={headers.map((header) => ({ header: words(`desk-helpline.pages.column.${header}`) }))}
      rows={lines.map((line) => [
        waitsText(visit, line),
        valueText(words, 'helpline', 'channel', line.channel),
        valueText(words, 'helpline', 'language', line.language),
        line.age_band === null
          ? words('desk-helpline.pages.not-said')
          : valueText(words, 'helpline', 'ageBand', line.age_band),
        line.messages,
        line.number === null ? (
          isHere(visit, takeConversation) ? (
            <Take visit={visit} conversation={line.conversation} />
          ) : null
        ) : (
          <a href={pathTo(visit, `/contact/${line.number}`)}>
            {words('desk-helpline.pages.contact', { number: String(line.number) })}
          </a>
        ),
      ])}
    />
  )
}

const conversationsPage = page({
  path: PATH,
  who: helplineMay.readContacts,
  audit: 'nothing-opened',
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    const { words } = visit
    const { waiting, missed } = await findCallersQueue(desk, LINES)
    const aside = await findMissedAside(desk.db, desk.today, LINES)
    const from = daysAfter(desk.today, 1 - DAYS_COUNTED)
    const count = await countWritten(desk.db, { from, until: desk.today, today: desk.today })
    const held = await findHeld(desk.db, { holder: visit.person.id, today: desk.today, most: LINES })
    const alerts = await findOpenDispatches(desk.db)
    const unread = await countNotesToRead(desk.db, visit.person.id, desk.now)
    const names = await namesOf(desk, [
      ...alerts.map(({ called_by }) => called_by),
      ...aside.map(({ set_by }) => set_by),
    ])
    const lying = await countMessagesNotTakenIn(desk)
    const calls = await findAnsweredCalls(desk.db, visit.person.id, desk.now)
    const since = new Date(desk.now.getTime() - HOURS_MISSED * HOUR)
    const missedCalls = await findMissedCalls(desk.db, since, LINES)
    const due = await findDueTasks(desk.db, { until: desk.today, most: MOST_DUE })
    const toHold = await findAftercareToHold(desk, 'own')
    return showPage(c, {
      title: words('desk-helpline.pages.conversations'),
      current: PATH,
      children: (
        <>
          <Styles />
          <h1>{words('desk-helpline.pages.conversations')}</h1>
          <OpenAlerts visit={visit} names={names} alerts={alerts} />
          <DueNow visit={visit} due={due} />
          <NotesFirst visit={visit} unread={unread} />
          <OwnAftercare visit={visit} toHold={toHold} />
          <Renewed id="conversations" topics={['desk']}>
            {lying === 0 ? null : (
              <Callout tone="danger" said>
                <p>{words('desk-helpline.pages.not-taken-in', { count: lying })}</p>
              </Callout>
            )}
            <AnsweredCalls visit={visit} calls={calls} />
            {waiting.length === 0 ? (
              <EmptyState title={words('desk-helpline.pages.waiting.empty')}>
                <p>{words('desk-helpline.pages.waiting.empty.more')}</p>
              </EmptyState>
            ) : (
              <Conversations
                visit={visit}
                id="waiting"
                caption={words('desk-helpline.pages.waiting')}
                lines={waiting}
              />
            )}
            {held.length === 0 ? null : (
              <Conversations
                visit={visit}
                id="held"
                caption={words('desk-helpline.pages.held')}
                lines={held}
              />
            )}
            <MissedOnes visit={visit} lines={missed} />
            <MissedCalls visit={visit} calls={missedCalls} />
            <SetAside visit={visit} lines={aside} names={names} />
            <Counted visit={visit} count={count} />
          </Renewed>
        </>
      ),
    })
  },
})

/** Takes a conversation and goes to its contact; whoever came second is told so by the page of refusals. */
const take = async (c: ConsoleContext): Promise<Response> => {
  const filled = await readForm(c)
  const form = z.uuid().safeParse(filled.one(FORM_NUMBER)).data
  const input = { conversation: filled.one('conversation') }
  const sitDown = filled.one('missed') === 'reopen' ? reopenMissed : takeConversation
  try {
    const { result } = await perform(c.var.console.house, sitDown, actorOf(c), input, { form })
    return c.redirect(`${pathOf(c, `/contact/${result.number}`)}?done=${sitDown.name}`, 303)
  } catch (refused) {
    if (refused instanceof SentBefore) return c.redirect(pathOf(c, PATH), 303)
    throw refused
  }
}

export const CONVERSATIONS_ROUTES: readonly ConsoleRoute[] = [
  conversationsPage,
  {
    method: 'POST',
    path: `/${LANG}${PATH}/take`,
    who: helplineMay.takeConversation,
    audit: 'by-operation',
    handle: take,
  },
]
