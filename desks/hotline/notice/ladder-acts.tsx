import { type DeskVisit, isOffered, type OfferedAct, valueText, visitorOf } from '@vigie/desk-frame/page-kit'
import {
  CONTACT_WAYS,
  COORDINATOR_OUTCOMES,
  COORDINATOR_WAYS,
  type ContactPoint,
  DISPUTE_OUTCOMES,
  mayBringDispute,
  type NoticeItemView,
  type NoticeView,
  openDisputeOf,
  sendingOf,
} from '@vigie/notices'
import { bringDispute } from '@vigie/notices/verbs/bring-dispute'
import { complainToCoordinator } from '@vigie/notices/verbs/complain-to-coordinator'
import { contactAgain } from '@vigie/notices/verbs/contact-again'
import { recordCoordinatorAnswer } from '@vigie/notices/verbs/record-coordinator-answer'
import { recordDisputeOutcome } from '@vigie/notices/verbs/record-dispute-outcome'
import { personOf } from '@vigie/platform/operation'
import { Field, Radios, Select, TextArea } from '@vigie/ui'
import { type NoticeAtHand, noticeAct } from './notice-act.ts'

const choicesOf = ({ words }: DeskVisit, field: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: valueText(words, 'notices', field, value) }))

const fieldText = ({ words }: DeskVisit, field: string): string =>
  words.maybe(`notices.fields.${field}`) ?? field

const Day = ({ visit, name }: { visit: DeskVisit; name: string }) => (
  <Field name={name} label={fieldText(visit, name)} type="date" value={visit.today} />
)
const TheirReference = ({ visit }: { visit: DeskVisit }) => (
  <Field name="theirReference" label={visit.words('ui.fields.theirReference')} mono />
)

/** A contact point with every way in which it can be reached. */
const pointText = (visit: DeskVisit, point: ContactPoint): string =>
  [
    valueText(visit.words, 'notices', 'contactPurpose', point.purpose),
    ...[point.mailbox, point.telephone, point.formPlace].flatMap((place) => place ?? []),
  ].join(' · ')

const contacting = (visit: DeskVisit, atHand: NoticeAtHand): OfferedAct => {
  const { words } = visit
  const act = noticeAct(visit, atHand, contactAgain)
  // A letter goes where somebody else than whoever sends it wrote the mailbox down.
  const isAlone = atHand.points.every(
    ({ notedBy, telephone, formPlace }) =>
      telephone === null && formPlace === null && notedBy === personOf(visitorOf(visit)),
  )
  const why = act.why ?? (atHand.points.length === 0 ? 'no-contact-point' : isAlone ? 'you-noted-this' : null)
  return {
    ...act,
    allowed: act.allowed && why === null,
    why,
    fields: () => (
      <>
        <Select
          name="contactPoint"
          label={words('notices.fields.contactPoint')}
          choices={atHand.points.map((point) => ({ value: point.id, label: pointText(visit, point) }))}
          empty={words('desk-hotline.pages.choose')}
        />
        <Radios
          name="contactWay"
          label={fieldText(visit, 'contactWay')}
          choices={choicesOf(visit, 'contactWay', CONTACT_WAYS)}
        />
        <TextArea
          name="contactNote"
          label={fieldText(visit, 'contactNote')}
          hint={fieldText(visit, 'contactNote.hint')}
          rows={3}
        />
      </>
    ),
  }
}

const disputing = (visit: DeskVisit, notice: NoticeView, item: NoticeItemView): OfferedAct[] => {
  const about = visit.words('desk-hotline.pages.notice-item', { n: item.number })
  const on = ['noticeItem', item.id] as const
  const why = mayBringDispute(notice, item, visit.now)
  const bringing: OfferedAct = {
    operation: bringDispute.name,
    on,
    about,
    allowed: why === null && isOffered(visit, bringDispute),
    why: why ?? 'not-for-you',
    fields: () => (
      <>
        <Field
          name="disputeBody"
          label={fieldText(visit, 'disputeBody')}
          hint={fieldText(visit, 'disputeBody.hint')}
        />
        <Day visit={visit} name="broughtOn" />
        <TheirReference visit={visit} />
      </>
    ),
  }
  const ending: OfferedAct = {
    operation: recordDisputeOutcome.name,
    on,
    about,
    allowed: isOffered(visit, recordDisputeOutcome),
    why: 'not-for-you',
    fields: () => (
      <>
        <Radios
          name="disputeOutcome"
          label={fieldText(visit, 'disputeOutcome')}
          choices={choicesOf(visit, 'disputeOutcome', DISPUTE_OUTCOMES)}
        />
        <Day visit={visit} name="decidedOn" />
      </>
    ),
  }
  const complaint = item.decisions.at(-1)?.complaint ?? null
  return [
    ...(complaint !== null && complaint.dispute === null && complaint.outcome?.word !== 'reversed'
      ? [bringing]
      : []),
    ...(openDisputeOf(item) === undefined ? [] : [ending]),
  ]
}

const coordinating = (visit: DeskVisit, atHand: NoticeAtHand): OfferedAct[] => {
  const { notice, toCoordinator } = atHand
  const complaining: OfferedAct = {
    ...noticeAct(visit, atHand, complainToCoordinator),
    fields: () => (
      <>
        <Field
          name="whichCoordinator"
          label={fieldText(visit, 'whichCoordinator')}
          value={notice.status.awardingCoordinator ?? undefined}
        />
        <Radios
          name="coordinatorWay"
          label={fieldText(visit, 'coordinatorWay')}
          choices={choicesOf(visit, 'coordinatorWay', COORDINATOR_WAYS)}
        />
        <Day visit={visit} name="lodgedOn" />
        <TheirReference visit={visit} />
        <TextArea
          name="letterWords"
          label={fieldText(visit, 'letterWords')}
          hint={fieldText(visit, 'letterWords.hint')}
          rows={14}
          value={toCoordinator}
        />
      </>
    ),
  }
  const answering: OfferedAct = {
    ...noticeAct(visit, atHand, recordCoordinatorAnswer),
    fields: () => (
      <>
        <Radios
          name="coordinatorOutcome"
          label={fieldText(visit, 'coordinatorOutcome')}
          choices={choicesOf(visit, 'coordinatorOutcome', COORDINATOR_OUTCOMES)}
        />
        <Day visit={visit} name="answeredOn" />
      </>
    ),
  }
  if (notice.coordinatorComplaint === null) return [complaining]
  return notice.coordinatorComplaint.answer === null ? [answering] : []
}

/** What follows where a provider is silent or leaves an item there: each step is there, with the reason while it cannot be taken. */
export const ladderActs = (visit: DeskVisit, atHand: NoticeAtHand): OfferedAct[] => {
  const { notice } = atHand
  if (sendingOf(notice) === null) return []
  const isSilent = notice.items.some(({ decisions }) => decisions.length === 0)
  const contact = contacting(visit, atHand)
  const coordinator = coordinating(visit, atHand)
  return [
    ...(isSilent ? [contact] : []),
    ...notice.items.flatMap((item) => disputing(visit, notice, item)),
    ...coordinator.filter(({ why }) => why !== 'nothing-to-complain-about'),
  ]
}
