import type { DeskVisit, OfferedAct } from '@vigie/desk-frame/page-kit'
import { isOnItsWay, mayComplainOf, sendingOf } from '@vigie/notices'
import { approveComplaint } from '@vigie/notices/verbs/approve-complaint'
import { withdrawComplaint } from '@vigie/notices/verbs/withdraw-complaint'
import { writeComplaint } from '@vigie/notices/verbs/write-complaint'
import { Checkboxes, TextArea } from '@vigie/ui'
import { type NoticeAtHand, noticeAct } from './notice-act.ts'

/** Complaining to a provider with the reasons drafted, and letting go what says something else: Art. 20 DSA. */
export const complaintLetterActs = (visit: DeskVisit, atHand: NoticeAtHand): OfferedAct[] => {
  const { notice, complaintDraft } = atHand
  const { words } = visit
  if (sendingOf(notice) === null) return []
  const waits = notice.complaintLetters.some((letter) => letter.ruling === null && isOnItsWay(letter))
  if (waits) return [noticeAct(visit, atHand, approveComplaint), noticeAct(visit, atHand, withdrawComplaint)]
  const items = notice.items.filter((item) => mayComplainOf(item) === null)
  const writing = noticeAct(visit, atHand, writeComplaint)
  if (items.length === 0 && writing.why !== 'complaint-on-its-way') return []
  return [
    {
      ...writing,
      fields: () => (
        <>
          <Checkboxes
            name="noticeItems"
            label={words('notices.fields.complaintItems')}
            choices={items.map(({ id, number }) => ({
              value: id,
              label: words('desk-hotline.pages.notice-item', { n: number }),
            }))}
            values={items.map(({ id }) => id)}
          />
          <TextArea
            name="letterWords"
            label={words('notices.fields.complaintWords')}
            hint={words('notices.fields.complaintWords.hint')}
            rows={14}
            value={complaintDraft}
          />
        </>
      ),
    },
  ]
}
