import type { Day, Refused } from '@vigie/kernel'
import type { SealedRow } from '@vigie/platform/vault'
import type { Kysely } from 'kysely'

/** Art. 6(1)(a) to (f) of the GDPR: the law's own list. */
export const LEGAL_BASES = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interest',
  'public-task',
  'legitimate-interest',
] as const
export type LegalBasis = (typeof LEGAL_BASES)[number]

/** A pool, a transaction, or the books of a desk: retention comes under a login of its own. */
export type KeptBooks = Pick<Kysely<Record<never, never>>, 'getExecutor'>

/** A record that may be due, and its place in the order of the search. */
export interface Candidate {
  readonly record: string
  /** The day or moment by which the search is sorted, as text. */
  readonly place: string
}

/** One page of a search that is never asked for everything at once. */
export interface DuePage {
  readonly until: Day
  /** The last candidate of the page before. */
  readonly after: Candidate | null
  readonly most: number
}

/** A row in which something of a record is sealed. */
export interface RowOfRecord extends SealedRow {
  readonly record: string
}

/** What has to happen to the rows of a record whose time has come. */
export interface Emptied {
  /** The rows whose sealed columns are emptied, and whose day keys are destroyed. */
  readonly rows: (db: KeptBooks, records: readonly string[]) => Promise<readonly RowOfRecord[]>
  /** Takes away what is not sealed and must not stay: what finds them, names, marks. */
  readonly forget?: (db: KeptBooks, records: readonly string[], on: Day) => Promise<void>
}

/** What is kept and destroyed as one, and for how long. A record is named by an id that no other record has. */
export interface RecordKind extends Emptied {
  readonly kind: string
  /** From when the months count. */
  readonly event: string
  /** How long after the event, as the product comes; the data-protection officer may change it. */
  readonly months: number
  readonly legalBasis: LegalBasis
  /**
   * The act and the article that the period rests on, by the word whose name stands in the texts (`values.law.…`). A public
   * task and a legal obligation have one by Art. 6(3) of the GDPR; for any other basis the GDPR is that law.
   */
  readonly law: string
  /**
   * Records that still say something and whose event was on or before that day, sorted by it and then by their id. When the
   * event is that of another record, it is enough to leave out what cannot be due: the tie says the rest.
   */
  readonly due: (db: KeptBooks, page: DuePage) => Promise<readonly Candidate[]>
  /** Whether there is such a record; nothing of it is opened. Only kinds that say so can be held. */
  readonly isThere?: (db: KeptBooks, record: string) => Promise<boolean>
}

/** What a module keeps of the records of another one, and which goes with them. */
export interface RecordPart extends Emptied {
  readonly of: string
}

/** What a record hangs on: it goes no sooner, and a hold on that is a hold on it. */
export interface HangsOn {
  readonly record: string
  readonly on: string
  /** When that ended; null while it is open. */
  readonly endedOn: Day | null
}

/** A module that holds records together says which of them hang on what. They may be another module's, or its own. */
export interface RecordTie {
  readonly of: string
  readonly find: (db: KeptBooks, records: readonly string[]) => Promise<readonly HangsOn[]>
  /** Nobody opens these again until the end of this transaction. */
  readonly hold: (db: KeptBooks, on: readonly string[]) => Promise<void>
  /** What is said to whoever wants a record gone while what it hangs on is open. */
  readonly open: () => Refused
}
