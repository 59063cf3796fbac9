import { type openReport, openReports } from '@vigie/intake'
import type { Language } from '@vigie/kernel'
import { findNoticesOfCase, findProviders, findServices, getStatus, progressOf } from '@vigie/notices'
import { findOwnLanguages, findPeople, findReaders, isEligible, isTrained } from '@vigie/people'
import { type Desk, isOneOf, personOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { storesOf } from '../evidence/capture.ts'
import { findCaptures } from '../evidence/find-captures.ts'
import { lastTrace } from '../items/item.ts'
import { viewItems } from '../items/view-item.ts'
import { insistOnDoor, may } from '../may.ts'
import { openIn, overridePlace, packetPlace } from '../places.ts'
import { recipientsFor } from '../referrals/recipient.ts'
import { type Referral, stateOf } from '../referrals/referral.ts'
import { refuse } from '../refusals.ts'
import { isOpen, takerOf } from './case.ts'
import { selectIdByNumber } from './case-rows.ts'
import type { CaseView, ReferralView } from './case-view.ts'
import { isInDanger } from './danger.ts'
import { nextIn } from './deadline.ts'
import { findCases } from './find-cases.ts'
import { limitsOf } from './limits.ts'
import { possibleIn } from './possible.ts'
import { standingOf } from './standing.ts'
import { tellStory } from './story.ts'
import { urgencyOf } from './urgency.ts'

const viewReferral = (desk: Desk, referral: Referral): ReferralView => ({
  ...referral,
  state: stateOf(referral),
  packet: openIn(desk, packetPlace(referral.id), referral.packet),
  digest: referral.digest.toString('hex'),
  overrideReason:
    referral.overrideReason === null
      ? null
      : openIn(desk, overridePlace(referral.id), referral.overrideReason),
})

const LARGEST_NUMBER = 2 ** 31 - 1

/** What is typed into an address bar may be anything: a number out of range or a broken id is simply no case. */
const idOf = async (desk: Desk, wanted: number | string): Promise<string | null> => {
  if (typeof wanted === 'string') return z.uuid().safeParse(wanted).data ?? null
  const isNumber = Number.isInteger(wanted) && wanted > 0 && wanted <= LARGEST_NUMBER
  return isNumber ? selectIdByNumber(desk.db, wanted) : null
}

/** Who could read it instead, where whoever asks does not; null where they do. */
const readersInstead = async (desk: Desk, language: Language): Promise<string[] | null> => {
  const reads = await findOwnLanguages(desk)
  if (reads === null || reads.includes(language)) return null
  return (await findReaders(desk, language))
    .filter(({ id, roles }) => isOneOf({ kind: 'person', id, roles }, may.assessItem))
    .map(({ name }) => name)
}

type Opened = Awaited<ReturnType<typeof openReport>>

/** A case by its number or id, with all that its page shows to this viewer. */
export const getCase = async (desk: Desk, wanted: number | string): Promise<CaseView<Opened>> => {
  insistOnDoor(desk.actor)
  const id = await idOf(desk, wanted)
  const [[found], providers, services, notices, isVetted, hasTrainings] = await Promise.all([
    id === null ? [] : findCases(desk, [id]),
    findProviders(desk),
    findServices(desk, null),
    id === null ? [] : findNoticesOfCase(desk, id),
    isEligible(desk),
    isTrained(desk),
  ])
  if (!found) throw refuse('no-such-case')
  const story = tellStory(found, notices, personOf(desk.actor))
  const captures = await findCaptures(
    desk,
    found.items.map((item) => item.id),
  )
  const holders = captures.flatMap(({ by, custody }) => [by, ...custody.map((one) => one.by)])
  const [people, opened] = await Promise.all([
    findPeople(desk, [...story.flatMap(({ who }) => who ?? []), ...holders]),
    openReports(
      desk,
      found.reports.map(({ report }) => report),
    ),
  ])
  const reports = opened.flatMap((report) => {
    const joined = found.reports.find((one) => one.report === report.id)
    return joined ? [{ ...joined, opened: report }] : []
  })
  const takers = opened.flatMap(({ takenBy }) => takenBy ?? [])
  const takersNamed = takers.length === 0 ? [] : await findPeople(desk, takers)
  const standing = standingOf(found)
  const progress = notices.map((notice) => progressOf(notice, desk.now))
  const next = isOpen(found) ? nextIn(standing, progress, limitsOf(desk.letterhead)) : null
  const status = await getStatus(desk)
  const hostedIn = found.items.flatMap((item) => lastTrace(item)?.hostedIn ?? [])
  return {
    id: found.id,
    number: found.number,
    kind: found.kind,
    language: found.language,
    origin: found.origin,
    openedOn: found.openedOn,
    readersInstead: isOpen(found) ? await readersInstead(desk, found.language) : null,
    isOpen: isOpen(found),
    isVetted,
    destroyedOn: found.destroyedOn,
    takenBy: takerOf(found),
    waitsFor: next?.waits ?? null,
    deadline: next?.deadline ?? null,
    urgency: urgencyOf(found, new Map(opened.map((report) => [report.id, report]))),
    reports,
    items: viewItems(
      desk,
      found.items,
      { providers, services, notices },
      { imminentDanger: isInDanger(found), status },
    ),
    captures,
    stores: storesOf(desk.letterhead),
    notices,
    dangers: found.dangers,
    referrals: found.referrals.map((referral) => viewReferral(desk, referral)),
    recipients: recipientsFor(found.kind, hostedIn),
    takings: found.takings,
    closures: found.closures,
    story,
    possible: possibleIn(desk.actor, found, { isVetted, isTrained: hasTrainings }),
    names: new Map([...people, ...takersNamed].map(([person, { name }]) => [person, name])),
  }
}
