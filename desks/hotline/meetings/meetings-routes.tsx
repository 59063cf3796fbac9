import {
  type ConsoleContext,
  type ConsoleRoute,
  type DeskVisit,
  namesOf,
  page,
  showPage,
  visitOf,
} from '@vigie/desk-frame/page-kit'
import {
  findDecisions,
  findMeetings,
  getMeeting,
  hotlineMay,
  MEETING_KINDS,
  type MeetingDecision,
  readPlaybook,
} from '@vigie/hotline'
import { findStaff } from '@vigie/people'
import { type Desk, isOneOf } from '@vigie/platform/operation'
import type { Child } from 'hono/jsx'
import { Styles } from '../parts/hotline-style.tsx'
import { MeetingPage, NewMeetingPage } from './meeting-page.tsx'
import { MeetingsPage } from './meetings-page.tsx'
import { ProceduresPage } from './procedures-page.tsx'

const MEETINGS = '/meetings'

const show = (c: ConsoleContext, title: string, children: Child) =>
  showPage(c, {
    title,
    current: MEETINGS,
    children: (
      <>
        <Styles />
        {children}
      </>
    ),
  })

/** Who may be at such a meeting: whoever may read of it and works here. */
const findColleagues = async (desk: Desk) =>
  (await findStaff(desk)).filter(
    ({ id, roles, hasLeft }) => !hasLeft && isOneOf({ kind: 'person', id, roles }, hotlineMay.readMeetings),
  )

const owners = (decisions: readonly MeetingDecision[]): string[] => decisions.map(({ owner }) => owner)

const meetingIn = (c: ConsoleContext): string => c.req.param('meeting') ?? ''

const kindIn = (visit: DeskVisit) =>
  MEETING_KINDS.find((kind) => kind === visit.url.searchParams.get('kind')) ?? MEETING_KINDS[0]

export const MEETINGS_ROUTES: readonly ConsoleRoute[] = [
  page({
    path: MEETINGS,
    who: hotlineMay.readMeetings,
    audit: { act: 'hotline.read-meetings', subject: () => 'meetings', purpose: 'follow-up' },
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const meetings = await findMeetings(desk)
      const decisions = await findDecisions(desk, null)
      const names = await namesOf(desk, [...meetings.flatMap(({ present }) => present), ...owners(decisions)])
      const view = { meetings, decisions, names }
      return show(c, visit.words('desk-hotline.pages.meetings'), <MeetingsPage visit={visit} view={view} />)
    },
  }),
  page({
    path: `${MEETINGS}/new`,
    who: hotlineMay.recordMeeting,
    audit: 'nothing-opened',
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      return show(
        c,
        visit.words('hotline.operations.record-meeting.title'),
        <NewMeetingPage visit={visit} kind={kindIn(visit)} colleagues={await findColleagues(desk)} />,
      )
    },
  }),
  page({
    path: `${MEETINGS}/:meeting{[0-9a-f-]{36}}`,
    who: hotlineMay.readMeetings,
    audit: {
      act: 'hotline.read-meeting',
      subject: (c) => `meeting:${meetingIn(c)}`,
      purpose: 'follow-up',
    },
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const meeting = await getMeeting(desk, meetingIn(c))
      const decisions = await findDecisions(desk, meeting.id)
      const names = await namesOf(desk, [...meeting.present, ...owners(decisions)])
      const view = { meeting, decisions, names, colleagues: await findColleagues(desk) }
      return show(c, visit.words('desk-hotline.pages.meetings'), <MeetingPage visit={visit} view={view} />)
    },
  }),
  page({
    path: '/procedures',
    who: hotlineMay.readMeetings,
    audit: { act: 'hotline.read-procedures', subject: () => 'procedures', purpose: 'follow-up' },
    show: async (desk, c) => {
      const visit = visitOf(c, desk)
      const decisions = await findDecisions(desk, null)
      const names = await namesOf(desk, owners(decisions))
      const view = { decisions, names, playbook: await readPlaybook(desk) }
      return show(
        c,
        visit.words('desk-hotline.pages.procedures'),
        <ProceduresPage visit={visit} view={view} />,
      )
    },
  }),
]
