import {
  actorOf,
  type ConsoleContext,
  type ConsoleRoute,
  type DeskVisit,
  dayText,
  findRectifications,
  namesOf,
  page,
  pathOf,
  placeIn,
  readForToday,
  visitOf,
} from '@vigie/desk-frame/page-kit'
import {
  findClosedCases,
  findQueue,
  findReportsWithoutCase,
  findToDo,
  findToLookAgain,
  findWroteElsewhere,
  GROUPS,
  hotlineMay,
  type QueueLine,
} from '@vigie/hotline'
import { takeNext } from '@vigie/hotline/verbs/take-next'
import { openReport } from '@vigie/intake'
import { dayOf, Refused } from '@vigie/kernel'
import { type Desk, perform, SentBefore } from '@vigie/platform/operation'
import { LANG, readForm } from '@vigie/platform/web'
import { FORM_NUMBER } from '@vigie/ui'
import { z } from 'zod'
import { isOnlyText } from './care/only-text.ts'
import { queueBeside, showDesk } from './parts/desk-page.tsx'
import { readWishes } from './parts/queue-wishes.ts'
import { type Listed, QueuePage, REPORTS } from './queue-page.tsx'
import { ReportActs, ReportPage } from './report-page.tsx'

/** So many of each group stand on the first page of the queue. */
const FIRST_LINES = 8

const listedFor = async (desk: Desk, visit: DeskVisit): Promise<Listed> => {
  const { group, order, place = {}, ...wanted } = readWishes(visit)
  if (visit.url.searchParams.get('closed') === 'yes')
    return {
      list: 'closed',
      page: await findClosedCases(desk, { ...wanted, place, order: order ?? 'newest' }),
    }
  if (order !== undefined && group === undefined)
    return { list: 'open', page: await findQueue(desk, { ...wanted, place, order }) }
  const turned = group && { group, place }
  const onlyText = isOnlyText(visit.forToday)
  return { list: 'to-do', toDo: await findToDo(desk, { ...wanted, lines: FIRST_LINES, turned, onlyText }) }
}

const linesOn = (listed: Listed): readonly QueueLine[] => {
  if (listed.list === 'closed') return []
  return listed.list === 'open' ? listed.page.lines : GROUPS.flatMap((group) => listed.toDo[group].page.lines)
}

const queue = page({
  path: '/queue',
  who: hotlineMay.workAtDesk,
  audit: 'nothing-opened',
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    const listed = await listedFor(desk, visit)
    const caseless =
      listed.list === 'closed' || visit.url.searchParams.has('group')
        ? null
        : await findReportsWithoutCase(desk, placeIn(visit, REPORTS))
    const toLookAgain = caseless === null ? 0 : (await findToLookAgain(desk)).length
    const wrote = listed.list === 'to-do' ? await findWroteElsewhere(desk, listed.toDo.wroteElsewhere) : []
    const names = await namesOf(
      desk,
      linesOn(listed).flatMap(({ takenBy }) => takenBy ?? []),
    )
    return showDesk(c, desk, visit, {
      title: visit.words('desk-hotline.pages.queue'),
      children: <QueuePage visit={visit} view={{ listed, caseless, names, toLookAgain, wrote }} />,
    })
  },
})

const report = page({
  path: '/report/:report{[0-9a-f-]{36}}',
  who: hotlineMay.workAtDesk,
  audit: {
    act: 'intake.open-report',
    purpose: 'assess',
    subject: (c) => `report:${c.req.param('report') ?? ''}`,
  },
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    const opened = await openReport(desk, c.req.param('report') ?? '')
    const statements = await findRectifications(desk, [opened.id])
    return showDesk(c, desk, visit, {
      title: visit.words('desk-hotline.pages.report-of', { day: dayText(visit.lang, opened.receivedOn) }),
      queue: await queueBeside(desk, visit, null),
      acts: <ReportActs visit={visit} report={opened} />,
      children: (
        <ReportPage
          visit={visit}
          report={opened}
          statements={statements.get(opened.id)}
          names={await namesOf(desk, opened.takenBy === null ? [] : [opened.takenBy])}
        />
      ),
    })
  },
})

/** Takes the next and goes where it is: to the case, or to the item of which the second look is due. */
const next = async (c: ConsoleContext): Promise<Response> => {
  if (!c.var.console.says.findOperation(takeNext.name)) throw new Refused('not-for-you', 'forbidden')
  const form = z.uuid().safeParse((await readForm(c)).one(FORM_NUMBER)).data
  try {
    const { result } = await perform(
      c.var.console.house,
      takeNext,
      actorOf(c),
      { onlyText: isOnlyText(readForToday(c, dayOf(c.var.console.house.clock()))) },
      { form },
    )
    if (result.given === null) return c.redirect(pathOf(c, '/queue?none=yes'), 303)
    const { number, item } = result.given
    const path = item === null ? `/case/${number}` : `/case/${number}/assess/${item}`
    return c.redirect(`${pathOf(c, path)}?done=${takeNext.name}`, 303)
  } catch (refused) {
    if (refused instanceof SentBefore) return c.redirect(pathOf(c, '/queue?group=yours'), 303)
    throw refused
  }
}

export const QUEUE_ROUTES: readonly ConsoleRoute[] = [
  queue,
  report,
  {
    method: 'POST',
    path: `/${LANG}/queue/next`,
    who: hotlineMay.takeNext,
    audit: 'by-operation',
    handle: next,
  },
]
