import type { Clock as MachineClock } from '@vigie/kernel'
import type { Database } from '@vigie/platform/database'
import type {
  AnyOperation,
  Desk,
  House,
  NoTables,
  Noun,
  Purpose,
  Role,
  Violations,
} from '@vigie/platform/operation'
import type { Outside } from '@vigie/platform/outside'
import type { CheckSender, Post, ReceivedMail } from '@vigie/platform/post'
import type { Subscriber } from '@vigie/platform/queue'
import type { SealedColumn, SigningKey } from '@vigie/platform/vault'
import type { RecordKind, RecordPart, RecordTie } from './kept.ts'
import type { MachineQuestion } from './machine-question.ts'
import type { Processed } from './processed.ts'
import type { SubjectKind } from './subjects.ts'

/** What a worker hands to a module whose work it does. */
export interface Work {
  readonly house: House
  readonly post: Post
  readonly checkSender: CheckSender
  /** The programming interfaces of others, and the secrets that the operator keeps for them. */
  readonly outside: Outside
  /** Signs what the house publishes. */
  readonly signer: SigningKey
  readonly clock: MachineClock
  /** Other books of the same house that this login may open, by name. Throws for one that it may not. */
  books(name: string): Database<NoTables>
  /** Hears of a fault that is survived and tried again. */
  faulty(fault: unknown, what: string): void
}

/** Work that the worker does again and again. A round that failed is tried again sooner; any number of workers may run it. */
export interface Timer {
  /** `module.what-it-does`. */
  readonly name: string
  /** How long after one round the next begins, in milliseconds. */
  readonly every: number
  round(): Promise<unknown>
}

/** An e-mail that came in is offered to the mailboxes of the house in turn; the first that takes it keeps it. */
export interface Mailbox {
  readonly name: string
  /** Writes the e-mail down; false where it is for somebody else. */
  take(desk: Desk, mail: ReceivedMail): Promise<boolean>
}

/** What a process reads into its memory before the first question, and follows until it is stopped. */
export interface WarmUp {
  readonly name: string
  start(given: {
    readonly house: House
    /** Follows what is notified on a channel of these books, until the returned function is called. */
    listen(channel: string, onMessage: (message: string) => void): Promise<() => Promise<void>>
    faulty(fault: unknown): void
  }): Promise<() => Promise<void>>
}

/** Rows that the books must hold because a declaration says so, such as the roles. Written by the migrator; safe to repeat. */
export interface StandingRows {
  /** One statement over `$1`: all rows as a JSON array. */
  readonly sql: string
  readonly rows: readonly unknown[]
}

/** What something sealed may be opened for. */
export interface PurposeDeclaration {
  readonly name: Purpose
  /**
   * Vigie opens for it right after an anonymous act, and because of it: of the lines that say so only the day is kept, or
   * they would tell the moment of that act.
   */
  readonly byDay?: true
}

/** What the modules of one set of books declare together, for the module that keeps it in a table. */
export interface Declared {
  readonly house: string
  readonly books: string
  readonly roles: readonly Role[]
  readonly modules: readonly ModuleDeclaration[]
}

export interface Exposure {
  readonly minutes: number
  readonly looks: number
}

/** What a module is made of, said once. A house names its modules; none registers itself. */
export interface ModuleDeclaration {
  readonly name: string
  /** The one schema that its tables stand in. */
  readonly schema: string
  /** Folder of `NNNN-name.sql`: tables, functions, triggers. */
  readonly migrations: URL
  /** By the name of another module: a folder of migrations for what ties the two, where both stand in the same books. */
  readonly beside?: Readonly<Record<string, URL>>
  /** File of grants and policies, as a template over the parts `{public}`, `{desk}`, `{worker}`, `{keeper}`. */
  readonly rights?: URL
  readonly operations?: readonly AnyOperation[]
  /** Operations made from what the other modules of the same books declare. */
  readonly operationsOver?: (declared: Declared) => readonly AnyOperation[]
  /** What an operation, its own or another module's, may act on. */
  readonly nouns?: readonly Noun[]
  readonly purposes?: readonly PurposeDeclaration[]
  /** The SQLSTATEs that its triggers, or those of the house on its tables, raise. */
  readonly violations?: Violations
  /** Names of facts that the public's part of the house may announce. */
  readonly announcedByThePublic?: readonly string[]
  readonly subscribers?: (work: Work) => readonly Subscriber[]
  readonly timers?: (work: Work) => readonly Timer[]
  readonly mailboxes?: readonly Mailbox[]
  /** What machines with keys of its own may ask at the partner interface. */
  readonly questions?: readonly MachineQuestion[]
  readonly warmUps?: readonly WarmUp[]
  /** Every column that holds sealed values: the triggers and the keeper's grants are made from it. */
  readonly sealed?: readonly SealedColumn[]
  /** What is kept and destroyed as one. Each kind stands in the schedule, and in an activity of the record of processing. */
  readonly kept?: readonly RecordKind[]
  /** What this module keeps of other modules' records. */
  readonly parts?: readonly RecordPart[]
  /** Which records hang on records of this module. */
  readonly ties?: readonly RecordTie[]
  /** People who may ask what is held about them here. */
  readonly subjects?: readonly SubjectKind[]
  /** Grounds of its own on which such a request is refused. */
  readonly grounds?: readonly string[]
  /** The record of processing: every column of every table, by the people whom it is about. */
  readonly processed?: Processed
  /** How long a colleague looked at what is hard to look at, in the week from that Monday: for their well-being only. */
  readonly exposure?: (desk: Desk, person: string, from: Date) => Promise<Exposure>
  readonly standingRows?: (declared: Declared) => readonly StandingRows[]
}

/** Checks a module as far as it can be checked alone. */
export const defineModule = (module: ModuleDeclaration): ModuleDeclaration => {
  for (const { name } of module.operations ?? []) {
    if (!name.startsWith(`${module.name}.`)) throw new Error(`${name} is no operation of ${module.name}`)
  }
  for (const { table } of module.sealed ?? []) {
    if (!table.startsWith(`${module.schema}.`)) throw new Error(`${table} is no table of ${module.name}`)
  }
  for (const table of Object.keys(module.processed?.tables ?? {})) {
    if (!table.startsWith(`${module.schema}.`)) throw new Error(`${table} is no table of ${module.name}`)
  }
  return module
}
