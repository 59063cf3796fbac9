import type { DesignatedKind } from '@vigie/intake/report-kind'
import { type ItemToPrepare, mayOmitNotifier, type NoticeView, sendingOf } from '@vigie/notices'
import { type Desk, opening } from '@vigie/platform/operation'
import { openText } from '@vigie/platform/vault'
import type { Sheet } from '../law/article.ts'
import { addressPlace } from '../places.ts'
import type { Referral } from '../referrals/referral.ts'
import { type RefusalWord, refuse } from '../refusals.ts'
import { currentRound, howFound, type Item, verdictOf } from './item.ts'
import { articlesOf, citedInNotice } from './legal-grounds.ts'
import { isInsideArea, isPublic, policeRefusal } from './routing.ts'
import { commonSeen } from './seen.ts'

type Wanted = Pick<NoticeView, 'standing' | 'notifier'> & { readonly provider: string }

const isUnderWay = (item: Item, notices: readonly NoticeView[], provider: string): boolean =>
  notices.some(
    (notice) =>
      notice.withdrawal === null &&
      notice.provider.id === provider &&
      notice.items.some(
        (one) =>
          one.item === item.id &&
          one.decisions.length === 0 &&
          // One that rests on a verdict from before another look leaves no more, unless it has left.
          (one.verdict === verdictOf(item)?.id || sendingOf(notice) !== null),
      ),
  )

/** Why this item cannot go into that notice, whatever the routes say and whoever overrides them. */
export const noticeRefusal = (
  item: Item,
  referrals: readonly Referral[],
  notices: readonly NoticeView[],
  wanted: Wanted,
  sheet: Sheet,
): RefusalWord | null => {
  const verdict = verdictOf(item)
  if (item.form !== 'address') return 'item-has-no-address'
  if (verdict === null) return 'waits-for-two-people'
  if (verdict.outcome !== 'illegal') return 'not-found-illegal'
  const police = policeRefusal(item, referrals)
  if (police !== null) return police
  // Art. 22(1): the mark of the trusted flagger goes no further than the area for which it was awarded.
  if (wanted.standing === 'trusted' && !isInsideArea(verdict)) return 'not-in-the-designated-area'
  if (wanted.standing === 'trusted' && !isPublic(item)) return 'not-shown-to-the-public'
  const grounds = citedInNotice(articlesOf(sheet, [verdict]))
  if (grounds.length === 0) return 'ground-for-the-police'
  if (wanted.notifier === 'omitted' && !mayOmitNotifier(grounds)) {
    return 'notifier-must-be-named'
  }
  return isUnderWay(item, notices, wanted.provider) ? 'notice-already-under-way' : null
}

/** The item as the notice keeps it: its exact address, what was found and by whom, and when a person last looked at it. */
export const toNotify = (desk: Desk, item: Item, sheet: Sheet): ItemToPrepare => {
  const verdict = verdictOf(item)
  if (item.sealed === null) throw refuse('item-has-no-address')
  if (verdict === null || verdict.article === null) throw refuse('not-found-illegal')
  const [cited] = citedInNotice(articlesOf(sheet, [verdict]))
  if (cited === undefined) throw refuse('ground-for-the-police')
  const { assessments } = currentRound(item)
  const looks = assessments.filter(({ inheritance }) => inheritance === null)
  const moments = (looks.length > 0 ? looks : assessments).map(({ at }) => at.getTime())
  return {
    item: item.id,
    // Recognised by its fingerprint, it is what was found then: a re-upload cites what was decided of it.
    sameAs: [item.id, ...assessments.flatMap(({ inheritance }) => inheritance?.verdictItem ?? [])],
    verdict: verdict.id,
    isInsideArea: isInsideArea(verdict),
    address: openText(opening(desk), addressPlace(item.id), item.sealed),
    objectReference: null,
    foundBy: howFound(currentRound(item)),
    isSeen: looks.length > 0,
    observedAt: new Date(Math.max(...moments)),
    article: cited.id,
    nature: verdict.nature,
    ageBand: verdict.ageBand,
    act: verdict.act,
    media: commonSeen(looks).media,
  }
}

/** One notice is about one kind: its letter says what the law says about that kind. */
export const sameKind = (items: readonly Item[]): DesignatedKind => {
  const [kind, ...others] = new Set(items.flatMap((item) => verdictOf(item)?.kind ?? []))
  if (kind === undefined || others.length > 0) throw refuse('items-of-different-kinds')
  return kind
}
