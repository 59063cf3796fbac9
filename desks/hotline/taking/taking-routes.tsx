import {
  actorOf,
  type ConsoleContext,
  type ConsoleRoute,
  type DeskVisit,
  isOffered,
  page,
  visitOf,
} from '@vigie/desk-frame/page-kit'
import { takeReport } from '@vigie/intake/verbs/take-report'
import { Refused } from '@vigie/kernel'
import { operationText } from '@vigie/locales'
import { type Desk, visit as read } from '@vigie/platform/operation'
import { asFilled, type Filled, LANG, readForm } from '@vigie/platform/web'
import { showDesk } from '../parts/desk-page.tsx'
import { ReadBackPage } from './read-back-page.tsx'
import { type Mistake, mistakesIn, readTaking, TAKING_PATH, type Taking } from './taking.ts'
import { TakingPage } from './taking-page.tsx'

const visitFor = (c: ConsoleContext, desk: Desk): DeskVisit => {
  const visit = visitOf(c, desk)
  if (!isOffered(visit, takeReport)) throw new Refused('not-for-you', 'forbidden')
  return visit
}

const showQuestions = (
  c: ConsoleContext,
  desk: Desk,
  visit: DeskVisit,
  { taking, mistakes = [] }: { taking: Taking; mistakes?: readonly Mistake[] },
) =>
  showDesk(c, desk, visit, {
    title: operationText(visit.words, takeReport.name, 'title') ?? takeReport.name,
    status: mistakes.length > 0 ? 422 : 200,
    children: <TakingPage visit={visit} taking={taking} mistakes={mistakes} />,
  })

const showReadBack = (c: ConsoleContext, desk: Desk, visit: DeskVisit, taking: Taking) =>
  showDesk(c, desk, visit, {
    title: visit.words('desk-hotline.pages.taking.read-back'),
    children: <ReadBackPage visit={visit} taking={taking} />,
  })

/** What was sent and comes back, as when a session had ended: nothing of it is asked again. */
const sentBackIn = (visit: DeskVisit): Filled | null =>
  visit.sentBack?.operation.name === takeReport.name
    ? asFilled(
        new URLSearchParams(
          Object.entries(visit.sentBack.typed).flatMap(([name, all]) => all.map((one) => [name, one])),
        ),
      )
    : null

/** Nothing of what is told stands in an address: it comes in the body, and goes on from page to page. */
const answer = async (c: ConsoleContext): Promise<Response> => {
  const filled = await readForm(c)
  return read(c.var.console.house, actorOf(c), null, (desk) => {
    const visit = visitFor(c, desk)
    const taking = readTaking(visit, filled)
    if (filled.one('ask') !== '') return showQuestions(c, desk, visit, { taking })
    const mistakes = mistakesIn(visit, taking)
    return mistakes.length > 0
      ? showQuestions(c, desk, visit, { taking, mistakes })
      : showReadBack(c, desk, visit, taking)
  })
}

export const TAKING_ROUTES: readonly ConsoleRoute[] = [
  page({
    path: TAKING_PATH,
    who: takeReport.who,
    audit: 'nothing-opened',
    show: (desk, c) => {
      const visit = visitFor(c, desk)
      const sent = sentBackIn(visit)
      if (sent !== null) return showReadBack(c, desk, visit, readTaking(visit, sent))
      const wanted = asFilled(new URLSearchParams({ channel: c.req.query('channel') ?? '' }))
      return showQuestions(c, desk, visit, { taking: readTaking(visit, wanted) })
    },
  }),
  {
    method: 'POST',
    path: `/${LANG}${TAKING_PATH}`,
    who: takeReport.who,
    audit: 'nothing-opened',
    handle: answer,
  },
]
