import { REPORT_KINDS, type ReportKind } from '@vigie/intake/report-kind'
import { HANDED_ON_WORD_OF, type HandedOnWordOf } from '@vigie/intake/report-words'
import { type Day, LANGUAGES, type Language, wordOf } from '@vigie/kernel'
import { type Desk, opening } from '@vigie/platform/operation'
import { openText } from '@vigie/platform/vault'
import { addressesPlace, handedIn, reasonPlace, TOLD_WORDS, type ToldWord } from './leaving.ts'
import { selectReferralsOf, selectTold } from './leaving-rows.ts'

/** What was handed to the hotline. What was destroyed has no address, no fingerprint and no reason. */
export interface Handover {
  readonly id: string
  readonly kind: ReportKind
  readonly language: Language
  readonly consent: HandedOnWordOf
  readonly addresses: readonly string[]
  readonly fingerprints: readonly string[]
  readonly reason: string
  readonly by: string
  readonly on: Day
  /** Null while it waits to be carried. */
  readonly carriedOn: Day | null
  /** What came back, each word once in a row. */
  readonly told: readonly { readonly word: ToldWord; readonly on: Day }[]
}

/** What was handed to the hotline out of one contact, opened. */
export const getHandovers = async (desk: Desk, contact: string): Promise<Handover[]> => {
  const rows = await selectReferralsOf(desk.db, contact)
  const told = Map.groupBy(
    await selectTold(
      desk.db,
      rows.map(({ id }) => id),
    ),
    (row) => row.referral_out,
  )
  const text = (place: ReturnType<typeof reasonPlace>, sealed: Buffer | null): string =>
    sealed === null || sealed.length === 0 ? '' : openText(opening(desk), place, sealed)
  return rows.map((row) => {
    const words = (told.get(row.id) ?? []).map(({ word, told_on }) => ({
      word: wordOf(TOLD_WORDS, word),
      on: told_on,
    }))
    const lines = text(addressesPlace(row.id), row.addresses)
    return {
      id: row.id,
      kind: wordOf(REPORT_KINDS, row.kind),
      language: wordOf(LANGUAGES, row.language),
      consent: wordOf(HANDED_ON_WORD_OF, row.consent),
      ...handedIn(lines === '' ? [] : lines.split('\n')),
      reason: text(reasonPlace(row.id), row.reason),
      by: row.declared_by,
      on: row.declared_on,
      carriedOn: row.carried_on,
      told: words.filter(({ word }, at) => word !== words[at - 1]?.word),
    }
  })
}
