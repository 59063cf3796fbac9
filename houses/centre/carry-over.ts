import { typedFingerprint } from '@vigie/hashes/typed-fingerprint'
import { reportFingerprints } from '@vigie/hashes/verbs/report-fingerprints'
import {
  type CarriedRow,
  type Declared,
  findToAsk,
  findToCarry,
  noteCarried,
  noteTold,
  openDeclared,
  type ToldWord,
} from '@vigie/helpline/carrying'
import { findNews, type NewsWord } from '@vigie/intake'
import { takeFromHelpline } from '@vigie/intake/verbs/take-from-helpline'
import { Refused } from '@vigie/kernel'
import type { Holding, Timer } from '@vigie/platform/house'
import { bySystem, perform, visit } from '@vigie/platform/operation'

const CARRIES = 5_000
const ASKS = 60_000
const ANYONE = { kind: 'anyone' } as const
const openedFor = (handover: string) =>
  ({ act: 'helpline.carry-over', subject: `handover:${handover}`, purpose: 'help' }) as const

/** What the mailbox of a report tells, in the helpline's words: nothing more, and no word without one. */
const IN_OUR_WORDS: Readonly<Record<NewsWord, ToldWord>> = {
  received: 'received',
  'being-looked-at': 'being-looked-at',
  'joined-known-case': 'being-looked-at',
  reopened: 'being-looked-at',
  'found-illegal': 'illegal',
  'decided-illegal': 'illegal',
  'known-illegal': 'illegal',
  'found-not-illegal': 'not-illegal',
  'decided-not-illegal': 'not-illegal',
  'known-not-illegal': 'not-illegal',
  'could-not-tell': 'could-not-tell',
  'was-gone': 'gone',
  'sent-to-provider': 'passed-on',
  'sent-to-police': 'passed-on',
  'sent-to-partner-hotline': 'passed-on',
  'sent-to-authority': 'passed-on',
  'sent-to-helpline': 'passed-on',
  'provider-confirmed': 'passed-on',
  'provider-removed': 'taken-away',
  'provider-restricted': 'restricted',
  'provider-refused': 'refused',
  'provider-did-not-find': 'gone',
  'closed-removed': 'taken-away',
  'closed-moved': 'moved',
  'closed-not-illegal': 'not-illegal',
  'closed-not-found': 'gone',
  'closed-handed-over': 'passed-on',
  'closed-out-of-remit': 'out-of-remit',
}

/** A fingerprint as the lists take it: what is not known of it is left out. */
const asGiven = (line: string) => {
  const read = typedFingerprint(line)
  return read === null ? [] : [Object.fromEntries(Object.entries(read).filter(([, one]) => one !== null))]
}

/** Takes it in at the hotline, under the id that it has at the helpline: however often, it is there once. */
const takeIn = async (hotline: Holding, declared: Declared) => {
  try {
    const fingerprints = declared.fingerprints.flatMap(asGiven)
    const { result } = await perform(hotline.house, takeFromHelpline, ANYONE, declared, {
      follow: ({ report }) =>
        fingerprints.length === 0 ? [] : [{ operation: reportFingerprints, given: { report, fingerprints } }],
    })
    return result
  } catch (fault) {
    // It is there, by a sending that this one does not know again: then nobody can ask after it.
    if (fault instanceof Refused && fault.word === 'handed-over-already') return null
    throw fault
  }
}

/** Carries what waits over to the hotline, and says how much it was. A row that cannot be carried keeps no other from it, and is tried again. */
export const carryOver = async (helpline: Holding, hotline: Holding): Promise<number> => {
  const faults: unknown[] = []
  let carried = 0
  for (const one of await bySystem(helpline.house, findToCarry)) {
    try {
      const declared = await bySystem(helpline.house, (desk) => openDeclared(desk, one), openedFor(one))
      if (declared === null) continue
      const asks = await takeIn(hotline, declared)
      await bySystem(helpline.house, (desk) => noteCarried(desk, one, asks))
      carried += 1
    } catch (fault) {
      faults.push(fault)
    }
  }
  if (faults.length > 0) throw faults[0]
  return carried
}

/** Asks the hotline what became of what was carried, with what opens nothing there, and notes what is new. */
export const carryBack = async (helpline: Holding, hotline: Holding): Promise<void> => {
  for (let after: string | null = null; ; ) {
    const last: string | null = after
    const carried: readonly CarriedRow[] = await bySystem(helpline.house, (desk) => findToAsk(desk, last))
    for (const { referral, known, ...asks } of carried) {
      const news = await visit(hotline.house, ANYONE, null, (desk) => findNews(desk, asks))
      if (news.length <= known) continue
      const told = news.map(({ word, toldOn }) => ({ word: IN_OUR_WORDS[word], toldOn }))
      await bySystem(helpline.house, (desk) => noteTold(desk, referral, told))
    }
    after = carried.at(-1)?.referral ?? null
    if (after === null) return
  }
}

/** The only bridge between the two sets of books: one process that holds a login of each, and that each lets do this alone. */
export const bridgeTimers = (helpline: Holding, openHotline: () => Promise<Holding>): readonly Timer[] => [
  {
    name: 'helpline.carry-over',
    every: CARRIES,
    round: async () => {
      const hotline = await openHotline()
      // That it arrived is told at once.
      if ((await carryOver(helpline, hotline)) > 0) await carryBack(helpline, hotline)
    },
  },
  {
    name: 'helpline.carry-back',
    every: ASKS,
    round: async () => carryBack(helpline, await openHotline()),
  },
]
