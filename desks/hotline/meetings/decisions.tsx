import { ActForm, type DeskVisit, dayText, nameOf, pathTo, visitorOf } from '@vigie/desk-frame/page-kit'
import { hotlineMay, type MeetingDecision } from '@vigie/hotline'
import { finishMeetingDecision } from '@vigie/hotline/verbs/finish-meeting-decision'
import { isOneOf } from '@vigie/platform/operation'
import { DataTable, Tag } from '@vigie/ui'

const Due = ({ visit, decision }: { visit: DeskVisit; decision: MeetingDecision }) => {
  const { words, lang, today } = visit
  const { doneAt, dueOn } = decision
  if (doneAt !== null) {
    return (
      <Tag tone="good" text={words('desk-hotline.pages.decisions.done', { day: dayText(lang, doneAt) })} />
    )
  }
  if (dueOn === null) return <>{words('desk-hotline.pages.decisions.no-day')}</>
  const day = dayText(lang, dueOn)
  return dueOn < today ? <Tag tone="danger" text={day} /> : <span>{day}</span>
}

const mayFinish = (visit: DeskVisit, { owner, doneAt }: MeetingDecision): boolean =>
  doneAt === null &&
  (owner === visit.person.id || isOneOf(visitorOf(visit), hotlineMay.finishAnothersDecision))

/** What was decided: whose it is, by when, and whether it is done. */
export function Decisions({
  visit,
  decisions,
  names,
  id,
}: {
  visit: DeskVisit
  decisions: readonly MeetingDecision[]
  names: ReadonlyMap<string, string>
  id: string
}) {
  const { words, lang } = visit
  if (decisions.length === 0) return <p>{words('desk-hotline.pages.decisions.none')}</p>
  return (
    <DataTable
      id={id}
      stacks
      caption={words('desk-hotline.pages.decisions')}
      columns={[
        { header: words('hotline.fields.decision') },
        { header: words('hotline.fields.heldOn') },
        { header: words('hotline.fields.owner') },
        { header: words('hotline.fields.dueOn') },
        { header: words('desk-frame.pages.acts') },
      ]}
      rows={decisions.map((one) => [
        one.text === '' ? words('desk-hotline.pages.decisions.destroyed') : one.text,
        <a href={pathTo(visit, `/meetings/${one.meeting}`)}>{dayText(lang, one.heldOn)}</a>,
        nameOf(visit, names, one.owner),
        <Due visit={visit} decision={one} />,
        mayFinish(visit, one) ? (
          <ActForm
            visit={visit}
            act={{
              operation: finishMeetingDecision.name,
              on: ['decision', one.id],
              allowed: true,
              why: null,
              about: one.text,
            }}
          />
        ) : (
          ''
        ),
      ])}
    />
  )
}
