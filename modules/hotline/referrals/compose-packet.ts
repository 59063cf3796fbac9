import { isStanding, type OpenedReport, openReports, type Receiver } from '@vigie/intake'
import { dayOf, type Language } from '@vigie/kernel'
import { type Desk, opening } from '@vigie/platform/operation'
import { openText } from '@vigie/platform/vault'
import type { Case } from '../cases/case.ts'
import type { CaseOrigin } from '../cases/origin.ts'
import type { Capture } from '../evidence/capture.ts'
import { findCaptures } from '../evidence/find-captures.ts'
import { currentRound, howFound, type Item, lastTrace, verdictOf } from '../items/item.ts'
import { articlesOf } from '../items/legal-grounds.ts'
import { providerOf } from '../items/routing.ts'
import { commonSeen, seenRefusal } from '../items/seen.ts'
import { siteOf } from '../items/site.ts'
import { gravityOf, type Verdict } from '../items/verdict.ts'
import type { Sheet } from '../law/article.ts'
import { cite } from '../law/articles.ts'
import { readSheet } from '../law/read-sheet.ts'
import { addressPlace, openIn, referrerPlace } from '../places.ts'
import { refuse } from '../refusals.ts'
import { itemForPartners } from './for-partners.ts'
import { FOUND_BY_WORDS, ORIGIN_WORDS, type PacketItem, writePacket } from './packet.ts'
import type { RecipientSort } from './referral.ts'

const composePlace = (desk: Desk, item: Item) => {
  const { referrer, ...site } = siteOf(
    item.traces.map(({ id, referrer: sealed, ...trace }) => ({
      ...trace,
      referrer: sealed === null ? null : openIn(desk, referrerPlace(id), sealed),
    })),
  )
  return { audience: lastTrace(item)?.audience ?? null, ...site, referrer }
}

/** What those who looked said of it beside the verdict: no word that another contradicts. */
const seenIn = (item: Item, verdict: Verdict) => {
  const { assessments } = currentRound(item)
  const looks = assessments.filter(({ inheritance }) => inheritance === null)
  const [first] = looks
  const alike = <Field extends 'sex' | 'selfGenerated'>(field: Field) =>
    looks.every((one) => one[field] === first?.[field]) ? first?.[field] : undefined
  const seen = commonSeen(looks)
  return {
    ...seen,
    years:
      seenRefusal(seen, verdict.ageBand) === null && verdict.ageBand !== 'not-determined' ? seen.years : null,
    sex: alike('sex') ?? 'not-determined',
    selfGenerated: alike('selfGenerated') ?? 'unknown',
  } as const
}

const composeItem = async (
  desk: Desk,
  item: Item,
  { language, sheet, sort }: { language: Language; sheet: Sheet; sort: RecipientSort },
): Promise<PacketItem> => {
  const verdict = verdictOf(item)
  const place = composePlace(desk, item)
  const common = {
    number: item.number,
    address: item.sealed === null ? null : openText(opening(desk), addressPlace(item.id), item.sealed),
    addedOn: item.addedOn,
    hostedIn: lastTrace(item)?.hostedIn ?? null,
    provider: (await providerOf(desk, item))?.name ?? null,
    place,
  }
  if (verdict === null) return { ...common, found: null }
  const seen = seenIn(item, verdict)
  const found = { ...foundIn(item, verdict, language, sheet), ...seen }
  if (sort !== 'inhope') return { ...common, found }
  return { ...common, found, iccam: itemForPartners({ ...verdict, ...seen }, place, place.referrer) }
}

const foundIn = (item: Item, verdict: Verdict, language: Language, sheet: Sheet) => {
  const { outcome, kind, nature, ageBand, act } = verdict
  return {
    outcome,
    kind,
    nature,
    ageBand,
    act,
    gravity: gravityOf(verdict),
    legalGrounds: articlesOf(sheet, [verdict]).map((article) => cite(article, language)),
    foundBy: FOUND_BY_WORDS[howFound(currentRound(item))],
    foundOn: dayOf(verdict.at),
  }
}

/** Without who of us recorded it: an analyst's name never leaves. */
const packedCapture = ({ sha256, sort, seenAt, store, custody }: Capture) => ({
  sha256,
  sort,
  seenAt: seenAt.toISOString(),
  keptIn: store,
  custody: custody.map(({ event, at, theirReference }) => ({
    event,
    at: at.toISOString(),
    ...(theirReference === null ? {} : { reference: theirReference }),
  })),
})

const packedOrigin = ({ origin, partner, theirReference }: CaseOrigin) => ({
  from: ORIGIN_WORDS[origin],
  ...(partner === null ? {} : { partner }),
  ...(theirReference === null ? {} : { reference: theirReference }),
})

/** Who of those that a reporter may allow this is; none of them where a partner hotline or another authority is told. */
const receiverOf = (sort: RecipientSort, recipient: string): Receiver | null => {
  if (sort === 'authority') return recipient === 'igvm-iefh' ? 'institute' : null
  return sort === 'inhope' ? null : sort
}

const WINDOW = 40
const folded = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ').trim()

/** Whether a text holds the contact that somebody left, or a long piece of what they told, word for word. */
const holdsTheirs = (text: string, { narrative, contact }: OpenedReport, isUrgent: boolean): boolean => {
  const [said, left, told] = [folded(text), folded(contact ?? ''), folded(narrative)]
  if (left !== '' && said.includes(left)) return true
  // Where a life may depend on it the police may read what was told; how to reach the reporter still takes a consent.
  if (isUrgent) return false
  for (let at = 0; at + WINDOW <= told.length; at += WINDOW / 2)
    if (said.includes(told.slice(at, at + WINDOW))) return true
  return false
}

/** Whose contact or words stand in a summary. What was told was told to us: without a consent it is not retyped into what leaves. */
const theirsIn = async (
  desk: Desk,
  found: Case,
  text: string,
  { receiver, isUrgent }: { receiver: Receiver | null; isUrgent: boolean },
) => {
  const reports = await openReports(
    desk,
    found.reports.map(({ report }) => report),
    'is-opened',
  )
  const theirs = reports.filter((report) => holdsTheirs(text, report, isUrgent))
  const isAllowed = ({ consents, isRestricted }: OpenedReport) =>
    !isRestricted && consents.some((one) => one.receiver === receiver && isStanding(one))
  if (!theirs.every(isAllowed)) throw refuse('contact-of-the-reporter')
  return receiver === null ? [] : theirs.map(({ id }) => ({ report: id, receiver }))
}

/** Puts together what a recipient gets about these items. */
export const composeReferralPacket = async (
  desk: Desk,
  found: Case,
  given: {
    items: readonly Item[]
    sort: RecipientSort
    recipient: string
    summary: string
    language: Language
    isUrgent?: boolean
  },
): Promise<{ packet: string; passing: readonly { report: string; receiver: Receiver }[] }> => {
  const passing = await theirsIn(desk, found, given.summary, {
    receiver: receiverOf(given.sort, given.recipient),
    isUrgent: given.isUrgent ?? false,
  })
  const items: PacketItem[] = []
  const sheet = await readSheet(desk)
  const captures =
    given.sort === 'police'
      ? await findCaptures(
          desk,
          given.items.map(({ id }) => id),
        )
      : []
  for (const item of given.items) {
    const kept = captures.filter((one) => one.item === item.id).map(packedCapture)
    const composed = await composeItem(desk, item, { language: given.language, sheet, sort: given.sort })
    items.push(kept.length === 0 ? composed : { ...composed, captures: kept })
  }
  const packet = writePacket({
    from: { name: desk.letterhead.name, mailbox: desk.letterhead.mailbox },
    to: { sort: given.sort, name: given.recipient },
    case: found.number,
    kind: found.kind,
    ...(given.sort === 'police' || given.sort === 'inhope' ? { origin: packedOrigin(found.origin) } : {}),
    preparedOn: desk.today,
    summary: given.summary,
    items,
  })
  return { packet, passing }
}
