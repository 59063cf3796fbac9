import type { DesignatedKind } from '@vigie/intake/report-kind'
import type { Day } from '@vigie/kernel'
import type { FoundBy } from '@vigie/notices'
import type { Origin } from '../cases/origin.ts'
import type { CaptureSort, CustodyEvent } from '../evidence/capture.ts'
import type { itemForPartners } from './for-partners.ts'
import type { RecipientSort } from './referral.ts'

export const FOUND_BY_WORDS = {
  agreement: 'two analysts',
  arbitration: 'a coordinator',
  inherited: 'an earlier finding, taken over by two analysts',
} as const satisfies Record<FoundBy, string>

/** What the flag came from, for those who work on it: the police and a partner hotline. */
export const ORIGIN_WORDS = {
  public: 'a report by the public',
  partner: 'a partner hotline',
  helpline: 'the helpline',
  list: 'a list of known pictures',
  'own-search': 'a search of our own that followed from a case',
} as const satisfies Record<Origin, string>

export type PacketItem = {
  readonly number: number
  readonly address: string | null
  readonly addedOn: Day
  readonly hostedIn: string | null
  readonly provider: string | null
  /** Who can see it there, what sort of place it is and from which page one has to come, as far as somebody said. */
  readonly place: {
    readonly audience: string | null
    readonly siteType: string | null
    readonly access: string | null
    readonly commerciality: string | null
    readonly payment: readonly string[]
    readonly referrer: string | null
  }
  /** Nothing yet, where the police are told at once because somebody may be in danger. */
  readonly found: {
    readonly outcome: string
    readonly kind: string
    readonly nature: string
    readonly ageBand: string
    readonly act: string
    /** Illegal in every country, or by the law of some: it follows from the answers above. */
    readonly gravity: string
    readonly sex: string
    readonly selfGenerated: string
    readonly media: string | null
    readonly pieces: number | null
    readonly victims: number | null
    readonly childModelling: string | null
    readonly years: number | null
    readonly legalGrounds: readonly string[]
    readonly foundBy: (typeof FOUND_BY_WORDS)[FoundBy]
    readonly foundOn: Day
  } | null
  /** For the police: what was captured of it and is kept elsewhere, by hash. */
  readonly captures?: readonly {
    readonly sha256: string
    readonly sort: CaptureSort
    readonly seenAt: string
    readonly keptIn: string
    readonly custody: readonly {
      readonly event: CustodyEvent
      readonly at: string
      readonly reference?: string
    }[]
  }[]
  /** The same as the fields of the partner exchange, for a partner hotline. */
  readonly iccam?: ReturnType<typeof itemForPartners>
}

export type Packet = {
  readonly from: { readonly name: string; readonly mailbox: string }
  readonly to: { readonly sort: RecipientSort; readonly name: string }
  readonly case: number
  readonly kind: DesignatedKind
  readonly origin?: {
    readonly from: (typeof ORIGIN_WORDS)[Origin]
    /** The country of the hotline that passed it on. */
    readonly partner?: string
    readonly reference?: string
  }
  readonly preparedOn: Day
  readonly summary: string
  readonly items: readonly PacketItem[]
}

/**
 * What leaves, as plain JSON that anyone can read without us. It has no room for the reporter's contact,
 * the reporter's words or the name of an analyst.
 */
export const writePacket = (packet: Packet): string => JSON.stringify(packet, null, 2)
