import { type DeskVisit, type OfferedAct, visitorOf } from '@vigie/desk-frame/page-kit'
import { type ContactPoint, type NoticeView, possibleWithNotice } from '@vigie/notices'

/** A notice before whoever may act on it. */
export interface NoticeAtHand {
  readonly notice: NoticeView
  readonly isVetted: boolean
  /** Whom else one reaches at its provider. */
  readonly points: readonly ContactPoint[]
  /** The reasons of a complaint about all that is left there, in the language of the notice. */
  readonly complaintDraft: string
  /** What we would write to the Digital Services Coordinator. */
  readonly toCoordinator: string
}

/** An act on a notice, as its module says whether it can be done now. */
export const noticeAct = (
  visit: DeskVisit,
  { notice, isVetted }: Pick<NoticeAtHand, 'notice' | 'isVetted'>,
  { name }: { name: string },
): OfferedAct => {
  const found = possibleWithNotice(visitorOf(visit), notice, isVetted, visit.now).find(
    ({ operation }) => operation === name,
  )
  return {
    operation: name,
    on: ['notice', notice.id],
    allowed: found?.allowed ?? false,
    why: found?.why ?? null,
  }
}
