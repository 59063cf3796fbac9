import type { OfferedAct } from '@vigie/desk-frame/page-kit'
import { type DeskVisit, isOffered, valueText } from '@vigie/desk-frame/page-kit'
import { DECISIONS, GROUNDS, type NoticeView, sendingOf, stageOf } from '@vigie/notices'
import { approveNotice } from '@vigie/notices/verbs/approve-notice'
import { dispatchByForm } from '@vigie/notices/verbs/dispatch-by-form'
import { recordAcknowledgement } from '@vigie/notices/verbs/record-acknowledgement'
import { recordDecision } from '@vigie/notices/verbs/record-decision'
import { retryDispatch } from '@vigie/notices/verbs/retry-dispatch'
import { withdrawNotice } from '@vigie/notices/verbs/withdraw-notice'
import { Field, Radios, Select, TextArea } from '@vigie/ui'

const choicesOf = ({ words }: DeskVisit, field: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: valueText(words, 'notices', field, value) }))

/** The ruling of a notice that waits: by anyone but whoever prepared it, or taken back. */
const rulingActs = (visit: DeskVisit, notice: NoticeView): OfferedAct[] => {
  if (stageOf(notice) !== 'waiting') return []
  const isOwn = notice.preparedBy === visit.person.id
  return [
    {
      operation: approveNotice.name,
      on: ['notice', notice.id],
      allowed: isOffered(visit, approveNotice.name) && !isOwn,
      why: isOwn ? 'you-prepared-this' : 'not-for-you',
      because: 'desk-hotline.pages.allowed.second',
      keyLetter: 'g',
    },
    {
      operation: withdrawNotice.name,
      on: ['notice', notice.id],
      allowed: true,
      why: null,
      keyLetter: 'x',
    },
  ]
}

/** Getting an approved notice out of the house. */
const sendingActs = (visit: DeskVisit, notice: NoticeView): OfferedAct[] => {
  const stage = stageOf(notice)
  if (stage !== 'approved' && stage !== 'failed') return []
  const again: OfferedAct = {
    operation: retryDispatch.name,
    on: ['notice', notice.id],
    allowed: stage === 'failed',
    why: 'nothing-to-send-again',
  }
  const byForm: OfferedAct = {
    operation: dispatchByForm.name,
    on: ['notice', notice.id],
    allowed: true,
    why: null,
    keyLetter: 'f',
    fields: () => (
      <>
        <TextArea
          name="proof"
          label={visit.words('notices.fields.proof')}
          hint={visit.words('notices.fields.proof.hint')}
          rows={4}
        />
        <Field name="theirReference" label={visit.words('ui.fields.theirReference')} mono />
      </>
    ),
  }
  const takesForm = notice.provider.formPlace !== null
  return [
    ...(takesForm && (notice.provider.channel === 'form' || stage === 'failed') ? [byForm] : []),
    ...(notice.provider.channel === 'mail' && stage === 'failed' ? [again] : []),
  ]
}

/** Writing down what came back by another way than a mail that Vigie could read. */
const answerActs = (visit: DeskVisit, notice: NoticeView): OfferedAct[] => {
  if (!sendingOf(notice)) return []
  const { words } = visit
  const acknowledgement: OfferedAct = {
    operation: recordAcknowledgement.name,
    on: ['notice', notice.id],
    allowed: notice.acknowledgement === null,
    why: 'notice-already-acknowledged',
    keyLetter: 'e',
    fields: () => <Field name="theirReference" label={words('ui.fields.theirReference')} mono />,
  }
  const decisions = notice.items.map(
    (item, index): OfferedAct => ({
      operation: recordDecision.name,
      on: ['noticeItem', item.id],
      about: words('desk-hotline.pages.notice-item', { n: item.number }),
      allowed: true,
      why: null,
      keyLetter: index === 0 ? 'd' : undefined,
      fields: () => (
        <>
          <Select
            name="action"
            label={words('notices.fields.action')}
            choices={choicesOf(visit, 'action', DECISIONS)}
            empty={words('desk-hotline.pages.choose')}
          />
          <Radios
            name="ground"
            label={words('notices.fields.ground')}
            choices={[
              ...choicesOf(visit, 'ground', GROUNDS),
              { value: '', label: words('desk-hotline.pages.not-said') },
            ]}
          />
          <Radios
            name="redress"
            label={words('notices.fields.redress')}
            choices={[
              { value: 'yes', label: words('desk-hotline.pages.yes') },
              { value: 'no', label: words('desk-hotline.pages.no') },
            ]}
            value="no"
          />
          <TextArea name="words" label={words('notices.fields.words')} rows={4} />
        </>
      ),
    }),
  )
  return notice.acknowledgement === null ? [acknowledgement, ...decisions] : decisions
}

/** What can be done with a notice now. */
export const noticeActs = (visit: DeskVisit, notice: NoticeView): OfferedAct[] => [
  ...rulingActs(visit, notice),
  ...sendingActs(visit, notice),
  ...answerActs(visit, notice),
]
