import { openReports } from '@vigie/intake'
import { dayOf, type Language } from '@vigie/kernel'
import { type Desk, opening } from '@vigie/platform/operation'
import { openText } from '@vigie/platform/vault'
import type { Case } from '../cases/case.ts'
import { currentRound, howFound, type Item, lastTrace, verdictOf } from '../items/item.ts'
import { articlesOf } from '../items/legal-grounds.ts'
import { providerOf } from '../items/routing.ts'
import type { Verdict } from '../items/verdict.ts'
import type { Sheet } from '../law/article.ts'
import { cite } from '../law/articles.ts'
import { readSheet } from '../law/read-sheet.ts'
import { addressPlace } from '../places.ts'
import { refuse } from '../refusals.ts'
import { FOUND_BY_WORDS, type PacketItem, writePacket } from './packet.ts'
import type { RecipientSort } from './referral.ts'

const composeItem = async (desk: Desk, item: Item, language: Language, sheet: Sheet): Promise<PacketItem> => {
  const verdict = verdictOf(item)
  return {
    number: item.number,
    address: item.sealed === null ? null : openText(opening(desk), addressPlace(item.id), item.sealed),
    addedOn: item.addedOn,
    hostedIn: lastTrace(item)?.hostedIn ?? null,
    provider: (await providerOf(desk, item))?.name ?? null,
    found: verdict === null ? null : foundIn(item, verdict, language, sheet),
  }
}

const foundIn = (item: Item, verdict: Verdict, language: Language, sheet: Sheet): PacketItem['found'] => {
  const { outcome, kind, nature, ageBand, act } = verdict
  return {
    outcome,
    kind,
    nature,
    ageBand,
    act,
    legalGrounds: articlesOf(sheet, [verdict]).map((article) => cite(article, language)),
    foundBy: FOUND_BY_WORDS[howFound(currentRound(item))],
    foundOn: dayOf(verdict.at),
  }
}

/** The contact that somebody left was left for us: it is not retyped into what leaves. */
const refuseContact = async (desk: Desk, found: Case, text: string): Promise<void> => {
  const reports = await openReports(
    desk,
    found.reports.map(({ report }) => report),
  )
  for (const { contact } of reports) {
    const left = contact?.trim().toLowerCase() ?? ''
    if (left !== '' && text.toLowerCase().includes(left)) throw refuse('contact-of-the-reporter')
  }
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
  },
): Promise<string> => {
  await refuseContact(desk, found, given.summary)
  const items: PacketItem[] = []
  const sheet = await readSheet(desk)
  for (const item of given.items) items.push(await composeItem(desk, item, given.language, sheet))
  return writePacket({
    from: { name: desk.letterhead.name, mailbox: desk.letterhead.mailbox },
    to: { sort: given.sort, name: given.recipient },
    case: found.number,
    kind: found.kind,
    preparedOn: desk.today,
    summary: given.summary,
    items,
  })
}
