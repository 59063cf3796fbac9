import { countOpenings } from '@vigie/audit'
import { DAY, dayOf, Refused } from '@vigie/kernel'
import { findStaff } from '@vigie/people'
import { writePdf } from '@vigie/platform/document'
import type { Exposure, ModuleDeclaration } from '@vigie/platform/house'
import { type Desk, isOneOf, perform } from '@vigie/platform/operation'
import { LANG, readForm } from '@vigie/platform/web'
import {
  countDestroyed,
  findHolds,
  findRequests,
  findSchedule,
  getRequest,
  groundsFor,
  type Keeping,
  keepingOf,
  lawsConfirmedOn,
  openSaid,
  type PrivacyVerbs,
  privacyMay,
  verbsFor,
  writeExtension,
} from '@vigie/privacy'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { actorOf, type ConsoleContext, type ConsoleRoute } from '../console.ts'
import type { DeskDeclaration } from '../desk.ts'
import { page } from '../page.ts'
import { DESK_STYLE } from '../parts/desk-style.ts'
import { visitorOf } from '../parts/visit.ts'
import { namesOf, visitOf } from '../parts/visit-of.ts'
import { showPage } from '../shell.tsx'
import { AnswerPage } from './answer-page.tsx'
import { NewRequestPage } from './new-request-page.tsx'
import { OpeningsPage } from './openings-page.tsx'
import { PrivacyPage } from './privacy-page.tsx'
import { RequestPage } from './request-page.tsx'

type Modules = readonly ModuleDeclaration[]

const REQUEST = ':request{[0-9a-f-]{36}}'
const requestIn = (c: ConsoleContext): string => c.req.param('request') ?? ''

const show = (c: ConsoleContext, title: string, children: Child): Response | Promise<Response> =>
  showPage(c, {
    title,
    current: '/privacy',
    children: (
      <>
        <link rel="stylesheet" href={DESK_STYLE.path} precedence="desk" />
        {children}
      </>
    ),
  })

/** The Monday of the week that is asked for, or of this one. */
const mondayOf = (c: ConsoleContext, now: Date): Date => {
  const asked = z.iso.date().catch(dayOf(now)).parse(c.req.query('week'))
  const day = new Date(`${asked}T00:00:00Z`)
  return new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY)
}

/** Minutes only, and only of those who looked: for their well-being, never to compare anybody. */
const exposureOf = async (desk: Desk, modules: Modules, from: Date) => {
  const found = []
  for (const { id, name } of await findStaff(desk)) {
    const looked: Exposure[] = []
    for (const { exposure } of modules) if (exposure) looked.push(await exposure(desk, id, from))
    const minutes = looked.reduce((sum, one) => sum + one.minutes, 0)
    if (looked.some(({ looks }) => looks > 0)) found.push({ name, minutes })
  }
  return found
}

const overview = (verbs: PrivacyVerbs) =>
  page({
    path: '/privacy',
    who: privacyMay.readRequests,
    audit: { act: 'privacy.read-desk', subject: () => 'privacy', purpose: 'audit' },
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const requests = await findRequests(desk)
      // What a coordinator does here is requests; why something is held is for the officer.
      const kept = isOneOf(visitorOf(visit), privacyMay.oversee)
        ? {
            holds: await findHolds(desk),
            schedule: await findSchedule(desk.db),
            destroyed: await countDestroyed(desk.db),
            lawsConfirmedOn: lawsConfirmedOn(desk.letterhead),
          }
        : null
      const people = [
        ...requests.map(({ receivedBy }) => receivedBy),
        ...(kept?.holds.map(({ placedBy }) => placedBy) ?? []),
      ]
      const view = { requests, kept, names: await namesOf(desk, people) }
      return show(
        c,
        visit.words('privacy.pages.title'),
        <PrivacyPage visit={visit} verbs={verbs} view={view} />,
      )
    },
  })

const openings = (modules: Modules) =>
  page({
    path: '/privacy/openings',
    who: privacyMay.oversee,
    audit: { act: 'privacy.read-openings', subject: () => 'staff' },
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const monday = mondayOf(c, desk.now)
      const found = await countOpenings(desk, monday)
      const view = {
        monday,
        openings: found,
        exposure: await exposureOf(desk, modules, monday),
        names: await namesOf(
          desk,
          found.map(({ person }) => person),
        ),
      }
      return show(c, visit.words('privacy.pages.openings'), <OpeningsPage visit={visit} view={view} />)
    },
  })

const request = (verbs: PrivacyVerbs, { grounds }: Keeping) =>
  page({
    path: `/privacy/request/${REQUEST}`,
    who: privacyMay.readRequests,
    audit: {
      act: 'privacy.read-request',
      subject: (c) => `request:${requestIn(c)}`,
      purpose: 'privacy-request',
    },
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const found = await getRequest(desk, requestIn(c))
      const said = await openSaid(desk, found)
      const names = await namesOf(desk, [found.receivedBy, ...(found.decidedBy ? [found.decidedBy] : [])])
      return show(
        c,
        visit.words('privacy.pages.request'),
        <RequestPage
          visit={visit}
          verbs={verbs}
          request={found}
          said={said}
          grounds={groundsFor(found.wish, grounds)}
          names={names}
        />,
      )
    },
  })

const newRequest = (verbs: PrivacyVerbs, keeping: Keeping) =>
  page({
    path: '/privacy/request/new',
    who: privacyMay.receiveRequest,
    audit: 'nothing-opened',
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      return show(
        c,
        visit.words('privacy.operations.receive-request.title'),
        <NewRequestPage visit={visit} verb={verbs.receiveRequest} keeping={keeping} />,
      )
    },
  })

const extension = (keeping: Keeping) =>
  page({
    path: `/privacy/request/${REQUEST}/extension`,
    who: privacyMay.readRequests,
    audit: { act: 'privacy.read-request', subject: (c) => `request:${requestIn(c)}` },
    show: async (desk, c) => {
      const written = await writeExtension(desk, keeping, await getRequest(desk, requestIn(c)))
      return show(
        c,
        written.title,
        <AnswerPage visit={visitOf(c, desk)} request={requestIn(c)} answer={written} />,
      )
    },
  })

/** Answers, and hands out the answer: as a page to read and print, or as a file. */
const answer = async (c: ConsoleContext, answerRequest: PrivacyVerbs['answerRequest']): Promise<Response> => {
  const filled = await readForm(c)
  const { house } = c.var.console
  const { result } = await perform(house, answerRequest, actorOf(c), { request: requestIn(c) })
  const written = result.answer
  if (filled.one('form') !== 'pdf') {
    const visit = visitOf(c, { now: house.clock() })
    return show(c, written.title, <AnswerPage visit={visit} request={result.request} answer={written} />)
  }
  if (filled.one('form') === 'json') {
    return c.body(JSON.stringify(written.tables, null, 2), 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="answer-${result.request.slice(0, 8)}.json"`,
    })
  }
  const file = writePdf({ ...written, author: house.letterhead.name })
  return c.body(file, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="answer-${result.request.slice(0, 8)}.pdf"`,
  })
}

/** The pages about what these modules keep. */
export const privacyRoutes = (modules: Modules): readonly ConsoleRoute[] => {
  const keeping = keepingOf(modules)
  const verbs = verbsFor(keeping)
  const { answerRequest } = verbs
  return [
    overview(verbs),
    openings(modules),
    newRequest(verbs, keeping),
    request(verbs, keeping),
    extension(keeping),
    {
      method: 'POST',
      path: `/${LANG}/privacy/request/${REQUEST}/answer`,
      who: answerRequest.who,
      audit: answerRequest.name,
      handle: (c) => {
        if (!c.var.seat) throw new Refused('not-signed-in', 'forbidden')
        if (!c.var.console.says.findOperation(answerRequest.name))
          throw new Refused('not-for-you', 'forbidden')
        return answer(c, answerRequest)
      },
    },
  ]
}

/** Where the pages hold the forms of what is done about a request. */
export const PRIVACY_FORMS: NonNullable<DeskDeclaration['forms']> = {
  'privacy.receive-request': async () => '/privacy/request/new',
  'privacy.decide-request': async (_desk, id) => (id === '' ? null : `/privacy/request/${id}`),
  'privacy.extend-request': async (_desk, id) => (id === '' ? null : `/privacy/request/${id}`),
  'privacy.end-restriction': async (_desk, id) => (id === '' ? null : `/privacy/request/${id}`),
}
