import type { OfferedAct } from '@vigie/desk-frame/page-kit'
import { type DeskVisit, dayText, isOffered, openedAt, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import {
  COMPLAINT_OUTCOMES,
  COMPLAINT_WAYS,
  complainUntil,
  mayComplainOf,
  type NoticeView,
  openComplaintOf,
} from '@vigie/notices'
import { lodgeComplaint } from '@vigie/notices/verbs/lodge-complaint'
import { recordComplaintOutcome } from '@vigie/notices/verbs/record-complaint-outcome'
import { Field, Radios } from '@vigie/ui'

const choicesOf = ({ words }: DeskVisit, field: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: valueText(words, 'notices', field, value) }))

/** Complaining about what was decided of an item, and writing down what came of it: Art. 20 DSA. */
export const complaintActs = (visit: DeskVisit, notice: NoticeView): OfferedAct[] => {
  const { words } = visit
  return notice.items.flatMap((item): OfferedAct[] => {
    const last = item.decisions.at(-1)
    const about = words('desk-hotline.pages.notice-item', { n: item.number })
    const on = ['noticeItem', item.id] as const
    const lodging: OfferedAct = {
      operation: lodgeComplaint.name,
      on,
      about,
      allowed: isOffered(visit, lodgeComplaint),
      why: 'not-for-you',
      fields: () => (
        <>
          <Radios
            name="complaintWay"
            label={words('notices.fields.complaintWay')}
            hint={
              last
                ? words('desk-hotline.pages.complain-until', {
                    day: dayText(visit.lang, complainUntil(last.decidedAt)),
                  })
                : undefined
            }
            choices={choicesOf(visit, 'complaintWay', COMPLAINT_WAYS)}
          />
          <Field name="theirReference" label={words('ui.fields.theirReference')} mono />
        </>
      ),
    }
    const answering: OfferedAct = {
      operation: recordComplaintOutcome.name,
      on,
      about,
      allowed: isOffered(visit, recordComplaintOutcome),
      why: 'not-for-you',
      fields: () => (
        <Radios
          name="complaintOutcome"
          label={words('notices.fields.complaintOutcome')}
          choices={choicesOf(visit, 'complaintOutcome', COMPLAINT_OUTCOMES)}
        />
      ),
    }
    return [
      ...(mayComplainOf(item) === null ? [lodging] : []),
      ...(openComplaintOf(item) === undefined ? [] : [answering]),
    ]
  })
}

/** The same as the page of a case offers them: each leads to the page of its notice, where its form stands. */
export const complaintActsOfCase = (visit: DeskVisit, notices: readonly NoticeView[]) =>
  notices.flatMap((notice) =>
    complaintActs(visit, notice).map(({ fields: _form, ...act }) => ({
      ...act,
      about: `${notice.reference}, ${act.about}`,
      page: openedAt(pathTo(visit, `/notice/${notice.reference}`), act.operation, act.on[1]),
      item: null,
    })),
  )
