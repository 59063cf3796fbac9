import {
  ActForm,
  type DeskVisit,
  dayText,
  isOffered,
  nameOf,
  pathTo,
  Verbatim,
  valueText,
} from '@vigie/desk-frame/page-kit'
import type { getMeeting, MeetingDecision, MeetingKind } from '@vigie/hotline'
import { recordMeeting } from '@vigie/hotline/verbs/record-meeting'
import { recordMeetingDecision } from '@vigie/hotline/verbs/record-meeting-decision'
import { Checkboxes, Field, Select, TextArea } from '@vigie/ui'
import { Decisions } from './decisions.tsx'

type Colleague = { readonly id: string; readonly name: string }

const choicesOf = (colleagues: readonly Colleague[]) =>
  colleagues.map(({ id, name }) => ({ value: id, label: name }))

const Back = ({ visit }: { visit: DeskVisit }) => (
  <p>
    <a href={pathTo(visit, '/meetings')}>{visit.words('desk-hotline.pages.meetings')}</a>
  </p>
)

/** Who was there, and what was said. */
export function NewMeetingPage({
  visit,
  kind,
  colleagues,
}: {
  visit: DeskVisit
  kind: MeetingKind
  colleagues: readonly Colleague[]
}) {
  const { words } = visit
  return (
    <div class="prepare">
      <Back visit={visit} />
      <h1>{valueText(words, 'hotline', 'kind', kind)}</h1>
      <p>{words(`desk-hotline.pages.meetings.readers.${kind}`)}</p>
      <ActForm
        visit={visit}
        act={{ operation: recordMeeting.name, on: ['kind', kind], allowed: true, why: null }}
        back={pathTo(visit, '/meetings')}
        primary
      >
        <Field name="heldOn" label={words('hotline.fields.heldOn')} type="date" value={visit.today} short />
        <Checkboxes
          name="present"
          label={words('hotline.fields.present')}
          choices={choicesOf(colleagues)}
          values={[visit.person.id]}
        />
        <TextArea
          name="minutes"
          label={words('hotline.fields.minutes')}
          hint={words('hotline.fields.minutes.hint')}
          rows={10}
        />
      </ActForm>
    </div>
  )
}

const NewDecision = ({
  visit,
  meeting,
  colleagues,
}: {
  visit: DeskVisit
  meeting: string
  colleagues: readonly Colleague[]
}) => {
  const { words } = visit
  if (!isOffered(visit, recordMeetingDecision)) return null
  return (
    <>
      <h3>{words('hotline.operations.record-meeting-decision.title')}</h3>
      <ActForm
        visit={visit}
        act={{ operation: recordMeetingDecision.name, on: ['meeting', meeting], allowed: true, why: null }}
      >
        <TextArea name="decision" label={words('hotline.fields.decision')} rows={3} />
        <Select
          name="owner"
          label={words('hotline.fields.owner')}
          choices={choicesOf(colleagues)}
          empty={words('desk-frame.pages.choose')}
        />
        <Field
          name="dueOn"
          label={words('desk-frame.pages.optional', { label: words('hotline.fields.dueOn') })}
          type="date"
          short
        />
        <Checkboxes
          name="changesProcedure"
          label={words('hotline.fields.changesProcedure')}
          hint={words('hotline.fields.changesProcedure.hint')}
          choices={[{ value: 'yes', label: words('desk-frame.pages.yes') }]}
          values={[]}
        />
      </ActForm>
    </>
  )
}

interface View {
  readonly meeting: Awaited<ReturnType<typeof getMeeting>>
  readonly decisions: readonly MeetingDecision[]
  readonly colleagues: readonly Colleague[]
  readonly names: ReadonlyMap<string, string>
}

/** One meeting: who was there, what was said for whoever may read it, what was decided. */
export function MeetingPage({ visit, view }: { visit: DeskVisit; view: View }) {
  const { words, lang } = visit
  const { meeting, decisions, names } = view
  return (
    <div class="overview">
      <Back visit={visit} />
      <h1>
        {valueText(words, 'hotline', 'kind', meeting.kind)}, {dayText(lang, meeting.heldOn)}
      </h1>
      <p>
        {words('hotline.fields.present')}:{' '}
        {meeting.present.map((person) => nameOf(visit, names, person)).join(', ')}
      </p>
      <h2>{words('hotline.fields.minutes')}</h2>
      {meeting.minutes === null ? (
        <p>{words('desk-hotline.pages.meetings.not-for-you')}</p>
      ) : meeting.minutes === '' ? (
        <p>{words('desk-hotline.pages.decisions.destroyed')}</p>
      ) : (
        <Verbatim text={meeting.minutes} />
      )}
      <h2>{words('desk-hotline.pages.decisions')}</h2>
      <Decisions visit={visit} decisions={decisions} names={names} id="decisions" />
      <NewDecision visit={visit} meeting={meeting.id} colleagues={view.colleagues} />
    </div>
  )
}
