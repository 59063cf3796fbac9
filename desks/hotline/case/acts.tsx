import {
  Act,
  backOf,
  type DeskVisit,
  isHere,
  isOpened,
  type OfferedAct,
  pathTo,
  Renewed,
} from '@vigie/desk-frame/page-kit'
import type { Possible } from '@vigie/hotline'
import { approveReferral } from '@vigie/hotline/verbs/approve-referral'
import { confirmInheritance } from '@vigie/hotline/verbs/confirm-inheritance'
import { confirmPlaces } from '@vigie/hotline/verbs/confirm-places'
import { noteTrace } from '@vigie/hotline/verbs/note-trace'
import { noteTraces } from '@vigie/hotline/verbs/note-traces'
import { proposeInheritance } from '@vigie/hotline/verbs/propose-inheritance'
import { type Provider, stageOf } from '@vigie/notices'
import { approveNotice } from '@vigie/notices/verbs/approve-notice'
import { complaintActsOfCase } from '../notice/complaint-acts.tsx'
import { ladderActsOfCase } from '../notice/ladder-acts-of-case.ts'
import { noticeAct } from '../notice/notice-act.ts'
import { canInherit } from '../pictures/known.ts'
import { proposedIn } from '../pictures/proposal.tsx'
import { FIELDS } from './act-fields.tsx'
import { LETTERS } from './act-letters.ts'
import { topicsOf } from './case-page.tsx'
import { recipientName } from './done.tsx'
import { furtherActs } from './further-acts.ts'
import { itemTitle } from './items.tsx'
import { ManyLines } from './many-lines.tsx'
import { NEXT } from './next-acts.ts'
import { ownPage } from './own-page.ts'
import type { OpenedCase } from './reports.tsx'

type CaseAct = OfferedAct & { readonly item: string | null }

/** The forms that want a page of their own, and where it is. */
const pageOf = (visit: DeskVisit, view: OpenedCase, possible: Possible): string | null => {
  const item = view.items.find(({ id }) => id === possible.item)
  const own = ownPage(possible.operation, item?.number ?? null)
  if (own !== null)
    return own.startsWith('#') ? backOf(visit) + own : `${pathTo(visit, `/case/${view.number}`)}${own}`
  return possible.referral === undefined ? null : pathTo(visit, `/referral/${possible.referral}`)
}

const onOf = (view: OpenedCase, { item, referral }: Possible): OfferedAct['on'] => {
  if (item !== undefined) return ['item', item]
  return referral === undefined ? ['case', view.id] : ['referral', referral]
}

const aboutOf = (visit: DeskVisit, view: OpenedCase, { item, referral }: Possible): string | null => {
  const found = view.items.find(({ id }) => id === item)
  if (found) return itemTitle(visit, found)
  const handed = view.referrals.find(({ id }) => id === referral)
  return handed ? recipientName(visit, handed.recipientSort, handed.recipient) : null
}

/** A notice that waits for a second person is approved on its own page, where its letter stands word for word. */
const noticeActs = (visit: DeskVisit, view: OpenedCase): CaseAct[] =>
  view.notices
    .filter((notice) => stageOf(notice) === 'waiting')
    .map((notice, index) => ({
      ...noticeAct(visit, { notice, isVetted: view.isVetted }, approveNotice),
      about: notice.reference,
      page: pathTo(visit, `/notice/${notice.reference}`),
      item: null,
      keyLetter: index === 0 ? LETTERS[approveReferral.name] : undefined,
    }))

/** Many at once where there are many, taking over where there is something to take over, confirming what was proposed. */
const isAbout = (view: OpenedCase, { operation, item }: Possible): boolean => {
  const found = view.items.find(({ id }) => id === item)
  // It stands with the items that it is about.
  if (operation === confirmPlaces.name) return false
  if (operation === noteTraces.name) return view.items.filter(({ form }) => form === 'address').length > 1
  if (operation === confirmInheritance.name) return found !== undefined && proposedIn(found) !== null
  if (operation !== proposeInheritance.name) return true
  return found?.rounds.at(-1)?.seatsTaken === 0 && canInherit(view.known, found.id)
}

/** What a case offers, as this page shows it. A letter opens the first act of its kind that may be done. */
export const offeredActs = (
  visit: DeskVisit,
  view: OpenedCase,
  providers: readonly Provider[],
): CaseAct[] => {
  const lettered = new Set<string>()
  const inCase = view.possible
    .filter((possible) => possible.why !== 'not-for-you' && isAbout(view, possible))
    .map((possible) => {
      const { operation, allowed, why } = possible
      const about = aboutOf(visit, view, possible)
      const page = pageOf(visit, view, possible)
      const fields = FIELDS[operation]
      const own = LETTERS[operation]
      const letter = allowed && own !== undefined && !lettered.has(own) ? own : undefined
      if (letter !== undefined) lettered.add(letter)
      return {
        operation,
        on: onOf(view, possible),
        allowed,
        why,
        item: possible.item ?? null,
        keyLetter: letter,
        ...(about === null ? {} : { about }),
        ...(page === null ? {} : { page }),
        ...(fields
          ? {
              fields: () =>
                fields(
                  visit,
                  providers,
                  view.stores,
                  view.items.find(({ id }) => id === possible.item),
                ),
            }
          : {}),
      }
    })
  const further = furtherActs(visit, view).map((act) => ({ ...act, item: null }))
  const complaints = [
    ...complaintActsOfCase(visit, view.notices),
    ...ladderActsOfCase(visit, view.notices, view.isVetted),
  ]
  return [...inCase, ...noticeActs(visit, view), ...complaints, ...further].filter(({ operation }) =>
    isHere(visit, { name: operation }),
  )
}

const placeOf = (view: OpenedCase, act: OfferedAct): number =>
  view.waitsFor === null ? -1 : NEXT[view.waitsFor].indexOf(act.operation)

/** Tracing comes next only for what nobody traced; again is possible, and stands among the rest. */
const isTraced = (view: OpenedCase, act: CaseAct): boolean =>
  (act.operation === noteTrace.name || act.operation === noteTraces.name) &&
  view.items
    .filter(({ id, form }) => (act.item === null ? form === 'address' : id === act.item))
    .every(({ traces }) => traces.length > 0)

const isNext = (view: OpenedCase, act: CaseAct): boolean => placeOf(view, act) >= 0 && !isTraced(view, act)

const PAST = [
  'verdict-already-reached',
  'no-joint-session',
  'assessed-alone-already',
  'joint-session-opened',
  'nothing-to-arbitrate',
  'item-has-no-address',
  'already-approved-or-withdrawn',
  'already-handed-over',
  'not-with-the-police',
  'case-is-open',
  'nobody-has-it',
  'nobody-said-danger',
  'danger-said-already',
  'nothing-to-review',
  'you-have-it-already',
]

/** What is done, or makes no sense here, needs no line that says so. */
const isWorthSaying = (act: OfferedAct): boolean => act.why === null || !PAST.includes(act.why)

/** What I can do: what the case waits for first, the rest in a line each, and what cannot be done now with its reason. */
export function CaseActs({
  visit,
  view,
  acts,
}: {
  visit: DeskVisit
  view: OpenedCase
  acts: readonly CaseAct[]
}) {
  const { words } = visit
  const opened = acts.filter((act) => act.allowed && act.page === undefined && isOpened(visit, act))
  const wanted = acts
    .filter((act) => !opened.includes(act) && isNext(view, act))
    .sort((one, other) => placeOf(view, one) - placeOf(view, other))
  const blocked = wanted.find((act) => !act.allowed && isWorthSaying(act))
  // One of each: the same on another item stands in a line below.
  const ready = wanted.filter(
    (act) => act.allowed && wanted.find((one) => one.allowed && one.operation === act.operation) === act,
  )
  const next = ready.length > 0 || blocked === undefined ? ready : [blocked]
  const rest = acts.filter((act) => !opened.includes(act) && !next.includes(act))
  const waiting = rest.filter((act) => !act.allowed && isWorthSaying(act))
  return (
    <Renewed id="acts" topics={topicsOf(view)}>
      <h2>{words('desk-hotline.pages.acts')}</h2>
      {acts.length === 0 ? <p class="quiet">{words('desk-hotline.pages.acts.none')}</p> : null}
      {[...opened, ...next].map((act) => (
        <Act visit={visit} act={act} />
      ))}
      <ManyLines
        visit={visit}
        label={words('desk-hotline.pages.acts.more')}
        acts={rest.filter((act) => act.allowed)}
      />
      {waiting.length > 0 ? (
        <>
          <h3>{words('desk-hotline.pages.acts.not-now')}</h3>
          <ManyLines visit={visit} label={words('desk-hotline.pages.acts.not-now')} acts={waiting} />
        </>
      ) : null}
    </Renewed>
  )
}
