import type { OfferedAct } from '@vigie/desk-frame/page-kit'
import { type DeskVisit, isHere, momentText, valueText } from '@vigie/desk-frame/page-kit'
import { DECISIONS, GROUNDS, type NoticeView, sendingOf, stageOf } from '@vigie/notices'
import { approveNotice } from '@vigie/notices/verbs/approve-notice'
import { dispatchByForm } from '@vigie/notices/verbs/dispatch-by-form'
import { endAnswerPage } from '@vigie/notices/verbs/end-answer-page'
import { giveUpSending } from '@vigie/notices/verbs/give-up-sending'
import { markReplyRead } from '@vigie/notices/verbs/mark-reply-read'
import { noteArrival } from '@vigie/notices/verbs/note-arrival'
import { recordAcknowledgement } from '@vigie/notices/verbs/record-acknowledgement'
import { recordDecision } from '@vigie/notices/verbs/record-decision'
import { retryDispatch } from '@vigie/notices/verbs/retry-dispatch'
import { sendAsOrdinary } from '@vigie/notices/verbs/send-as-ordinary'
import { sendByMail } from '@vigie/notices/verbs/send-by-mail'
import { withdrawNotice } from '@vigie/notices/verbs/withdraw-notice'
import { Field, HiddenAnswers, Radios, Select, TextArea } from '@vigie/ui'
import { complaintActs } from './complaint-acts.tsx'
import { complaintLetterActs } from './complaint-letter-acts.tsx'
import { ladderActs } from './ladder-acts.tsx'
import { type NoticeAtHand, noticeAct } from './notice-act.ts'

const choicesOf = ({ words }: DeskVisit, field: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: valueText(words, 'notices', field, value) }))

/** The ruling of a notice that waits: by anyone but whoever prepared it, or taken back. */
const rulingActs = (visit: DeskVisit, atHand: NoticeAtHand): OfferedAct[] =>
  stageOf(atHand.notice) === 'waiting'
    ? [
        {
          ...noticeAct(visit, atHand, approveNotice),
          because: 'desk-hotline.pages.allowed.second',
          keyLetter: 'g',
        },
        { ...noticeAct(visit, atHand, withdrawNotice), keyLetter: 'x' },
      ]
    : []

/** Getting an approved notice out of the house. */
const sendingActs = (visit: DeskVisit, atHand: NoticeAtHand): OfferedAct[] => {
  const again = noticeAct(visit, atHand, retryDispatch)
  const byForm: OfferedAct = {
    ...noticeAct(visit, atHand, dispatchByForm),
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
  const ordinary: OfferedAct = {
    ...noticeAct(visit, atHand, sendAsOrdinary),
    because: 'desk-hotline.pages.status.because',
  }
  const endPage = noticeAct(visit, atHand, endAnswerPage)
  const because = () => <TextArea name="because" label={visit.words('notices.fields.because')} rows={3} />
  const arrived: OfferedAct = { ...noticeAct(visit, atHand, noteArrival), fields: because }
  const givenUp: OfferedAct = { ...noticeAct(visit, atHand, giveUpSending), fields: because }
  const byMail = noticeAct(visit, atHand, sendByMail)
  return [ordinary, byForm, again, byMail, arrived, givenUp, endPage].filter(({ allowed }) => allowed)
}

/** Writing down what came back by another way than a mail that Vigie could read. */
const answerActs = (visit: DeskVisit, atHand: NoticeAtHand): OfferedAct[] => {
  const { notice } = atHand
  if (!sendingOf(notice)) return []
  const { words } = visit
  const acknowledgement: OfferedAct = {
    ...noticeAct(visit, atHand, recordAcknowledgement),
    keyLetter: 'e',
    fields: () => <Field name="theirReference" label={words('ui.fields.theirReference')} mono />,
  }
  const decisions = notice.items.map(
    (item, index): OfferedAct => ({
      ...noticeAct(visit, atHand, recordDecision),
      on: ['noticeItem', item.id],
      about: words('desk-hotline.pages.notice-item', { n: item.number }),
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
  return acknowledgement.allowed ? [acknowledgement, ...decisions] : decisions
}

/** Each answer that nobody has read yet is taken off the list by itself. */
const readingActs = (visit: DeskVisit, notice: NoticeView): OfferedAct[] =>
  notice.replies
    .filter(({ isOpen }) => isOpen)
    .map((reply) => ({
      operation: markReplyRead.name,
      on: ['notice', notice.id],
      about: momentText(visit.lang, reply.receivedAt),
      allowed: true,
      why: null,
      fields: () => <HiddenAnswers answers={{ reply: reply.id }} />,
    }))

/** What can be done with a notice now. */
export const noticeActs = (visit: DeskVisit, atHand: NoticeAtHand): OfferedAct[] =>
  [
    ...rulingActs(visit, atHand),
    ...sendingActs(visit, atHand),
    ...answerActs(visit, atHand),
    ...complaintLetterActs(visit, atHand),
    ...complaintActs(visit, atHand.notice),
    ...ladderActs(visit, atHand),
    ...readingActs(visit, atHand.notice),
  ].filter(({ operation }) => isHere(visit, { name: operation }))
