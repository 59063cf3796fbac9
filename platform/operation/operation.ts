import type { Who } from '@vigie/kernel'
import { Refused } from '@vigie/kernel'
import type { z } from 'zod'
import type { Desk } from './desk.ts'

/** What an operation acts on. The console offers it where that noun is shown; its id is the input's field of that name. */
export const NOUNS = [
  'house',
  'report',
  'case',
  'item',
  'referral',
  'notice',
  'notice-item',
  'provider',
  'person',
] as const
export type Noun = (typeof NOUNS)[number]

/** What came out of a performed operation, and the line that the audit keeps of it. */
export interface Performed {
  readonly result: unknown
  readonly subject: string
}

/** An operation as every surface sees it: console, partner interface, command line, drill. */
export interface AnyOperation {
  readonly name: `${string}.${string}`
  readonly who: readonly Who[]
  readonly on: Noun
  readonly input: z.ZodType
  /** Parses what was given and carries the operation out. Throws `BadInput` or `Refused`; nothing is written then. */
  perform(desk: Desk, given: unknown): Promise<Performed>
}

export interface Operation<Input extends z.ZodType, Result> extends AnyOperation {
  readonly input: Input
  run(desk: Desk, input: z.output<Input>): Promise<Result>
}

interface Described<Input extends z.ZodType, Result> {
  /** `module.verb-noun`, the same word in the audit, the address, the texts and the file name. */
  name: `${string}.${string}`
  who: readonly Who[]
  on: Noun
  input: Input
  /** The subject of the audit line, such as `case:0b1c…`. Identifiers only. */
  subject: (input: z.output<Input>, result: Result) => string
  run: (desk: Desk, input: z.output<Input>) => Promise<Result>
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

/** Describes one verb of a module, once, for every surface. */
export const operation = <Input extends z.ZodType, Result>(
  described: Described<Input, Result>,
): Operation<Input, Result> => ({
  name: described.name,
  who: described.who,
  on: described.on,
  input: described.input,
  run: described.run,
  perform: async (desk, given) => {
    const parsed = described.input.safeParse(given)
    if (!parsed.success) {
      throw new BadInput(
        parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
      )
    }
    const result = await described.run(desk, parsed.data)
    return { result, subject: described.subject(parsed.data, result) }
  },
})
