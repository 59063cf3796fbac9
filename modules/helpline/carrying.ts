import { REPORT_KINDS, type ReportKind } from '@vigie/intake/report-kind'
import { HANDED_ON_WORD_OF, type HandedOnWordOf } from '@vigie/intake/report-words'
import { DAY, type Day, dayOf, LANGUAGES, type Language, wordOf } from '@vigie/kernel'
import { type Desk, opening } from '@vigie/platform/operation'
import { openText } from '@vigie/platform/vault'
import {
  type CarriedRow,
  insertCarrying,
  insertTold,
  selectDeclared,
  selectToAsk,
  selectToCarry,
} from './carrying-rows.ts'
import { addressesPlace, handedIn, type ToldWord } from './leaving.ts'

export type { CarriedRow, ToldWord }

/** So long the hotline is asked what became of it. */
const ASKED_DAYS = 365
const AT_ONCE = 100

/** All that leaves. */
export interface Declared {
  readonly referral: string
  readonly consent: HandedOnWordOf
  readonly kind: ReportKind
  readonly language: Language
  readonly addresses: readonly string[]
  readonly fingerprints: readonly string[]
}

/** What asks after something at the hotline, and opens nothing there. */
export interface Asks {
  readonly index: Buffer
  readonly proof: Buffer
}

export const findToCarry = ({ db }: Desk): Promise<string[]> => selectToCarry(db, AT_ONCE)

/** What was declared of one, opened; null where it was carried or destroyed meanwhile. */
export const openDeclared = async (desk: Desk, referral: string): Promise<Declared | null> => {
  const row = await selectDeclared(desk.db, referral)
  if (row === undefined) return null
  return {
    referral,
    consent: wordOf(HANDED_ON_WORD_OF, row.consent),
    kind: wordOf(REPORT_KINDS, row.kind),
    language: wordOf(LANGUAGES, row.language),
    ...handedIn(openText(opening(desk), addressesPlace(referral), row.addresses).split('\n')),
  }
}

/** It was carried. Without what asks, nothing of it will come back. */
export const noteCarried = (desk: Desk, referral: string, asks: Asks | null): Promise<void> =>
  insertCarrying(desk.db, {
    referral_out: referral,
    carried_on: desk.today,
    asks_index: asks?.index ?? Buffer.alloc(0),
    asks_proof: asks?.proof ?? Buffer.alloc(0),
  })

/** What can be asked after, a page at a time. */
export const findToAsk = (desk: Desk, after: string | null): Promise<CarriedRow[]> =>
  selectToAsk(desk.db, {
    since: dayOf(new Date(desk.now.getTime() - ASKED_DAYS * DAY)),
    after,
    most: AT_ONCE,
  })

/** What the hotline told of one by now, in order; what was told before stays as it is. */
export const noteTold = (
  desk: Desk,
  referral: string,
  told: readonly { readonly word: ToldWord; readonly toldOn: Day }[],
): Promise<void> =>
  insertTold(
    desk.db,
    told.map(({ word, toldOn }, at) => ({
      referral_out: referral,
      position: at + 1,
      word,
      told_on: toldOn,
    })),
  )
