import { BadInput, type Desk, type House } from '@vigie/platform/operation'
import type { z } from 'zod'

/** So many complaints about one body are told; the rest would only repeat them. */
const MOST_COMPLAINTS = 20

/** What is said of a question, for whoever serves it and for the document of the interface. */
interface Described {
  /** The act that the security log tells of: `module.what-is-asked`. */
  readonly name: `${string}.${string}`
  /** Below the address of the interface, such as `/hashes/lookup`. */
  readonly path: string
  readonly operationId: string
  readonly title: string
  readonly description: string
  /** The longest body that it takes. */
  readonly mostBytes: number
  /** Answers leave on this beat and in these steps, so that a watcher of the line cannot tell what they say. */
  readonly evenly: { readonly beat: number; readonly bytes: number }
  /** The key that opens this question and nothing else. */
  readonly key: {
    /** What the document calls it. */
    readonly scheme: string
    readonly missing: { readonly code: string; readonly title: string }
    /** Whose key it is; null where it opens nothing. */
    find(desk: Desk, key: string): Promise<string | null>
  }
  /** The word of the refusal when too much was asked, and after how many seconds one may ask again. */
  readonly quota: { readonly word: string; readonly seconds: number; readonly description: string }
  readonly answer: z.ZodType
}

/** A question that a machine with a key of its own may ask at the partner interface. */
export interface MachineQuestion extends Described {
  readonly question: z.ZodType
  /** Throws `BadInput` where the body has another form. */
  ask(house: House, asker: string, body: unknown): Promise<unknown>
}

/** Describes a question once, for the interface and for its document. */
export const machineQuestion = <Question extends z.ZodType>(
  described: Described & {
    readonly question: Question
    ask(house: House, asker: string, question: z.output<Question>): Promise<unknown>
  },
): MachineQuestion => ({
  ...described,
  ask: (house, asker, body) => {
    const parsed = described.question.safeParse(body)
    if (parsed.success) return described.ask(house, asker, parsed.data)
    throw new BadInput(
      parsed.error.issues
        .slice(0, MOST_COMPLAINTS)
        .map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
    )
  },
})
