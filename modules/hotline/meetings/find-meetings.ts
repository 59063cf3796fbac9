import { wordOf } from '@vigie/kernel'
import { type Desk, personOf } from '@vigie/platform/operation'
import { decisionPlace, minutesPlace, openIn } from '../places.ts'
import { refuse } from '../refusals.ts'
import { MEETING_KINDS, type Meeting, type MeetingDecision, mayReadMinutes } from './meeting.ts'
import { selectDecisions, selectMeetings } from './meeting-rows.ts'

/** The meetings, the latest first. Nothing of what was said. */
export const findMeetings = async (desk: Desk): Promise<Meeting[]> =>
  (await selectMeetings(desk.db, null)).map(({ minutes: _, ...meeting }) => meeting)

/** One meeting with what was said there; null where that is for whoever was there, and whoever asks was not. */
export const getMeeting = async (
  desk: Desk,
  id: string,
): Promise<Meeting & { readonly minutes: string | null }> => {
  const [found] = await selectMeetings(desk.db, id)
  if (!found) throw refuse('no-such-meeting')
  const { minutes, ...meeting } = found
  const mayRead = mayReadMinutes(meeting, personOf(desk.actor))
  return { ...meeting, minutes: mayRead ? openIn(desk, minutesPlace(id), minutes) : null }
}

/** What was decided, in one meeting or in all. What is decided is for everybody to know, wherever that was. */
export const findDecisions = async (desk: Desk, meeting: string | null): Promise<MeetingDecision[]> =>
  (await selectDecisions(desk.db, meeting)).map((row) => ({
    id: row.id,
    meeting: row.meeting,
    kind: wordOf(MEETING_KINDS, row.kind),
    heldOn: row.held_on,
    number: row.number,
    text: openIn(desk, decisionPlace(row.id), row.decision),
    changesProcedure: row.changes_procedure,
    owner: row.owner,
    dueOn: row.due_on,
    doneAt: row.done_at,
  }))
