import { type DeskVisit, dayText, isOffered, nameOf, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import { MEETING_KINDS, type Meeting, type MeetingDecision } from '@vigie/hotline'
import { recordMeeting } from '@vigie/hotline/verbs/record-meeting'
import { DataTable, EmptyState } from '@vigie/ui'
import { Decisions } from './decisions.tsx'

interface View {
  readonly meetings: readonly Meeting[]
  readonly decisions: readonly MeetingDecision[]
  readonly names: ReadonlyMap<string, string>
}

const Record = ({ visit }: { visit: DeskVisit }) => {
  const { words } = visit
  if (!isOffered(visit, recordMeeting)) return null
  return (
    <>
      <p>{words('hotline.operations.record-meeting.title')}:</p>
      <ul>
        {MEETING_KINDS.map((kind) => (
          <li>
            <a href={pathTo(visit, `/meetings/new?kind=${kind}`)}>
              {valueText(words, 'hotline', 'kind', kind)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What is still to be done of what was decided, and the meetings, the latest first. */
export function MeetingsPage({ visit, view }: { visit: DeskVisit; view: View }) {
  const { words, lang } = visit
  const open = view.decisions.filter(({ doneAt, text }) => doneAt === null && text !== '')
  return (
    <div class="overview">
      <h1>{words('desk-hotline.pages.meetings')}</h1>
      <p class="quiet">{words('desk-hotline.pages.meetings.about')}</p>
      <Record visit={visit} />
      <h2>{words('desk-hotline.pages.meetings.to-do')}</h2>
      <Decisions visit={visit} decisions={open} names={view.names} id="open-decisions" />
      <h2>{words('desk-hotline.pages.meetings.held')}</h2>
      {view.meetings.length === 0 ? (
        <EmptyState title={words('desk-hotline.pages.meetings.none')} />
      ) : (
        <DataTable
          id="table-meetings"
          caption={words('desk-hotline.pages.meetings.held')}
          columns={[
            { header: words('hotline.fields.heldOn') },
            { header: words('hotline.fields.record-meeting.kind') },
            { header: words('hotline.fields.present') },
          ]}
          rows={view.meetings.map(({ id, kind, heldOn, present }) => [
            <a href={pathTo(visit, `/meetings/${id}`)}>{dayText(lang, heldOn)}</a>,
            valueText(words, 'hotline', 'kind', kind),
            present.map((person) => nameOf(visit, view.names, person)).join(', '),
          ])}
        />
      )}
      <p class="ways">
        <a href={pathTo(visit, '/procedures')}>{words('desk-hotline.pages.procedures')}</a>
      </p>
    </div>
  )
}
