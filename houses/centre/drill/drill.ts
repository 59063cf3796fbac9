import { readDuration } from '@vigie/kernel'
import { z } from 'zod'

const duration = z
  .string()
  .refine((text) => readDuration(text) !== null, 'is not a length of time such as 36h or 10d')

/** Something somebody does. `refused` says that it must be refused with that word. */
const act = z.strictObject({
  do: z.string(),
  as: z.string(),
  input: z.record(z.string(), z.json()).default({}),
  /** Keeps the result under this name: later inputs may say `$name.field` or `$name.list[0].field`. */
  name: z
    .string()
    .regex(/^[a-z][a-zA-Z0-9]*$/)
    .optional(),
  refused: z.string().optional(),
  /** What the result must at least contain. */
  expect: z.json().optional(),
  note: z.string().optional(),
})
const jump = z.strictObject({ clock: duration, note: z.string().optional() })
/** A mail that a provider answers: a real one, through the house's own mail port. */
const answer = z.strictObject({
  answer: z.string(),
  from: z.email(),
  text: z.string(),
  note: z.string().optional(),
})

/** A drill: steps in a centre that is thrown away afterwards. Serves training, acceptance tests and support. */
export const Drill = z.strictObject({
  title: z.string(),
  start: z.iso.datetime().default('2026-03-02T09:00:00Z'),
  steps: z.array(z.union([act, jump, answer])).min(1),
})
export type Drill = z.output<typeof Drill>
export type Act = z.output<typeof act>
export type Step = Drill['steps'][number]

/** One line of what came out. */
export type Outcome = {
  readonly step: number
  readonly as?: string
  readonly what: string
  readonly outcome: 'done' | 'refused' | 'moved' | 'answered' | 'wrong'
  readonly result?: unknown
  readonly refused?: string
  readonly wrong?: string
  readonly at: string
}
