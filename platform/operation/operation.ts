import { Refused } from '@vigie/kernel'
import type { z } from 'zod'
import type { Books, Desk, DeskKeys } from './desk.ts'
import type { Noun, Purpose, Who } from './words.ts'

/** What came out of a performed operation, and the line that the audit keeps of it. */
export interface Performed<Result = unknown> {
  readonly result: Result
  readonly subject: string
}

/** What there is before the desk is opened: the keys, and single questions to the books outside any transaction. */
export interface Before {
  readonly db: Books
  readonly keys: DeskKeys
}

/** An operation as every surface sees it: console, partner interface, command line, drill. */
export interface AnyOperation<Result = unknown> {
  readonly name: `${string}.${string}`
  readonly who: readonly Who[]
  /** The console offers it where that noun is shown; its id is the input's field of that name. */
  readonly on: Noun
  /** What it opens something sealed for; one that says nothing here can open nothing. */
  readonly opens?: Purpose
  /** Only whoever has a valid vetting may; the verb asks for it and the schema insists. Said here for the pages that offer it. */
  readonly vetted?: true
  /** Done for a member of the public, of whose acts no moment is kept: its line says the day. */
  readonly byDay?: true
  /** Wakes the open desks also when nobody of the staff did it: somebody waits for an answer now. */
  readonly wakesDesk?: true
  readonly input: z.ZodType
  /**
   * Parses what was given, does the slow work that needs no transaction, and hands back what is left to do at the desk.
   * Throws `BadInput` or `Refused`; nothing is written then.
   */
  start(before: Before, given: unknown): Promise<(desk: Desk) => Promise<Performed<Result>>>
}

export interface Operation<Input extends z.ZodType, Result> extends AnyOperation<Result> {
  readonly input: Input
  run(desk: Desk, input: z.output<Input>): Promise<Result>
}

/**
 * An operation that goes with another one, in one transaction: it needs no preparation, which would hold the connection
 * meanwhile. It can open nothing sealed.
 */
export interface Following {
  readonly operation: AnyOperation & { run(desk: Desk, input: never): Promise<unknown> }
  readonly given: unknown
}

interface Named<Input extends z.ZodType, Result> {
  /** `module.verb-noun`, the same word in the audit, the address, the texts and the file name. */
  name: `${string}.${string}`
  who: readonly Who[]
  on: Noun
  opens?: Purpose
  vetted?: true
  byDay?: true
  wakesDesk?: true
  input: Input
  /** The subject of the audit line, such as `case:0b1c…`. Identifiers only. */
  subject: (input: z.output<Input>, result: Result) => string
}

interface Described<Input extends z.ZodType, Result> extends Named<Input, Result> {
  run: (desk: Desk, input: z.output<Input>) => Promise<Result>
}

/** A verb with work that takes long and must not hold a connection meanwhile, such as stretching a secret. */
interface Prepared<Input extends z.ZodType, Result, Ready> extends Named<Input, Result> {
  prepare: (before: Before, input: z.output<Input>) => Promise<Ready>
  run: (desk: Desk, input: z.output<Input>, ready: Ready) => Promise<Result>
}

/** The input of an operation does not have the form that it asks for; nothing was done. */
export class BadInput extends Refused {
  readonly issues: readonly { path: string; message: string }[]

  constructor(issues: readonly { path: string; message: string }[]) {
    super('bad-input', 'invalid')
    this.name = 'BadInput'
    this.issues = issues
  }
}

const parse = <Input extends z.ZodType>(input: Input, given: unknown): z.output<Input> => {
  const parsed = input.safeParse(given)
  if (parsed.success) return parsed.data
  throw new BadInput(
    parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  )
}

/** Describes one verb of a module, once, for every surface. */
export const operation = <Input extends z.ZodType, Result>(
  described: Described<Input, Result>,
): Operation<Input, Result> => ({
  ...described,
  start: async (_before, given) => {
    const input = parse(described.input, given)
    return async (desk) => {
      const result = await described.run(desk, input)
      return { result, subject: described.subject(input, result) }
    }
  },
})

/** Describes a verb that prepares itself before the desk is opened. */
export const preparedOperation = <Input extends z.ZodType, Result, Ready>(
  described: Prepared<Input, Result, Ready>,
): AnyOperation<Result> & Prepared<Input, Result, Ready> => ({
  ...described,
  start: async (before, given) => {
    const input = parse(described.input, given)
    const ready = await described.prepare(before, input)
    return async (desk) => {
      const result = await described.run(desk, input, ready)
      return { result, subject: described.subject(input, result) }
    }
  },
})
