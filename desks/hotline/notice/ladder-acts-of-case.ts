import { type DeskVisit, isOffered, type OfferedAct, openedAt, pathTo } from '@vigie/desk-frame/page-kit'
import { type FollowUp, followedOf, mayBringDispute, type NoticeView, nextFollowUp } from '@vigie/notices'
import { bringDispute } from '@vigie/notices/verbs/bring-dispute'
import { complainToCoordinator } from '@vigie/notices/verbs/complain-to-coordinator'
import { contactAgain } from '@vigie/notices/verbs/contact-again'
import { writeComplaint } from '@vigie/notices/verbs/write-complaint'
import { noticeAct } from './notice-act.ts'

const BY_STEP: Partial<Record<FollowUp, { readonly name: string }>> = {
  'second-contact': contactAgain,
  complaint: writeComplaint,
  'coordinator-complaint': complainToCoordinator,
}

/** What comes next with each notice of a case where its provider is silent or leaves an item there: it leads to where its form stands. */
export const ladderActsOfCase = (
  visit: DeskVisit,
  notices: readonly NoticeView[],
  isVetted: boolean,
): (OfferedAct & { readonly item: string | null })[] =>
  notices.flatMap((notice) => {
    const next = nextFollowUp(followedOf(notice), visit.now)
    if (next === null || next.whose !== 'ours') return []
    const path = pathTo(visit, `/notice/${notice.reference}`)
    if (next.step === 'dispute') {
      const item = notice.items.find((one) => one.item === next.item)
      if (item === undefined) return []
      const why = mayBringDispute(notice, item, visit.now)
      const act: OfferedAct = {
        operation: bringDispute.name,
        on: ['noticeItem', item.id],
        allowed: why === null && isOffered(visit, bringDispute),
        why: why ?? 'not-for-you',
      }
      return [{ ...act, about: notice.reference, page: openedAt(path, act.operation, item.id), item: null }]
    }
    const operation = BY_STEP[next.step]
    if (operation === undefined) return []
    const act = noticeAct(visit, { notice, isVetted }, operation)
    return [{ ...act, about: notice.reference, page: openedAt(path, act.operation, notice.id), item: null }]
  })
