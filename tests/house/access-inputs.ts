import type { AnyOperation } from '@vigie/platform/operation'
import { z } from 'zod'
import { NOBODY_HAS } from './access-lines.ts'

interface Shape {
  type?: string | undefined
  format?: string | undefined
  enum?: (string | number)[] | undefined
  const?: string | number | undefined
  minimum?: number | undefined
  minLength?: number | undefined
  pattern?: string | undefined
  items?: Shape | undefined
  anyOf?: Shape[] | undefined
}
const Shape: z.ZodType<Shape> = z.lazy(() =>
  z.object({
    type: z.string().optional().catch(undefined),
    format: z.string().optional(),
    enum: z
      .array(z.union([z.string(), z.number()]))
      .optional()
      .catch(undefined),
    const: z.union([z.string(), z.number()]).optional().catch(undefined),
    minimum: z.number().optional(),
    minLength: z.number().optional(),
    pattern: z.string().optional(),
    items: Shape.optional().catch(undefined),
    anyOf: z.array(Shape).optional(),
  }),
)
const Whole = z.object({
  properties: z.record(z.string(), Shape).default({}),
  required: z.array(z.string()).default([]),
})

/** The thing that a field names. */
type Named = Readonly<Record<string, string>>

/** What a form cannot be guessed for: words that must mean something. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  address: 'https://forme-neutre.example/p/1',
  addresses: ['https://forme-neutre.example/p/1'],
  happenedOn: '2026-01-05',
  happenedAt: '10:00',
  seenOn: '2026-01-05',
  seenAt: '10:00',
  mail: 'ada@vigie.example',
  mailbox: 'abuse@pixelkist.example',
  country: 'NL',
  endpoint: 'abuse@pixelkist.example',
  domains: ['pixelkist.example'],
  contactLanguages: 'nl en',
  directoryTable: 'provider\nPixelkist',
  hours: 'mo-fr 09:00-17:00',
  labeler: 'did:plc:neutral',
  // A channel by e-mail has none of these.
  credential: 'at-pixelkist',
  hostedIn: 'NL',
  role: 'policy-officer',
  recipientSort: 'police',
  recipient: 'child-abuse-team',
  validFrom: '2026-02-01',
  validUntil: '2027-02-01',
  // Whoever acts next is still trained.
  requiredFrom: '2999-01-01',
  kind: 'csam',
  origin: 'list',
  asks: ['nature', 'ageBand', 'act'],
  sentence: 'closing',
  ground: 'made-up@2026',
  sourceAt: 'https://law.example/1',
}

const sampleOf = (shape: Shape): unknown => {
  const [word] = shape.enum ?? []
  if (word !== undefined) return word
  if (shape.const !== undefined) return shape.const
  const [first] = (shape.anyOf ?? []).filter(({ type }) => type !== 'null')
  if (first) return sampleOf(first)
  if (shape.type === 'array') return [sampleOf(shape.items ?? {})]
  if (shape.type === 'boolean') return true
  if (shape.type === 'integer' || shape.type === 'number') return Math.max(1, shape.minimum ?? 1)
  if (shape.format === 'uuid') return NOBODY_HAS
  if (shape.format === 'date') return '2026-03-02'
  if (shape.format === 'email') return 'ada@vigie.example'
  return 'made up'.padEnd(shape.minLength ?? 0, '.')
}

/** The thing that an operation is about: the first of its fields that names one; null where it is about none. */
export const thingOf = ({ input }: AnyOperation, named: Named): string | null => {
  const { properties } = Whole.parse(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }))
  const field = Object.keys(properties).find((name) => Object.hasOwn(named, name))
  return field === undefined ? null : (named[field] ?? null)
}

/** Numbers that name a thing of which there is none in these books. */
const NUMBERED = ['entry']

/** Whether it asks for something by an id that these tests have no things for: then it can only be absent. */
export const isOfUnknown = ({ input }: AnyOperation): boolean => {
  const { properties, required } = Whole.parse(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }))
  return Object.entries(properties).some(
    ([name, { format }]) => (format === 'uuid' || NUMBERED.includes(name)) && required.includes(name),
  )
}

/** A whole input of an operation about these things: as its form would be filled in by somebody who may. */
export const inputOf = (
  operation: AnyOperation,
  named: Named,
  things: Partial<Record<string, string>>,
  also: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> => {
  const { input } = operation
  const main = thingOf(operation, named)
  const { properties, required } = Whole.parse(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }))
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, shape]): [string, unknown][] => {
      const thing = named[name]
      const id = thing === undefined ? undefined : things[thing]
      const isAsked = required.includes(name) || thing === main
      if (id !== undefined && isAsked) return [[name, shape.type === 'array' ? [id] : id]]
      if (also[name] !== undefined) return [[name, also[name]]]
      return required.includes(name) ? [[name, SAMPLES[name] ?? sampleOf(shape)]] : []
    }),
  )
}

/** The same as the fields of a form. */
export const asFields = (input: Readonly<Record<string, unknown>>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(input).flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((one): [string, string] => [
        name,
        one === true ? 'yes' : one === false ? 'no' : String(one),
      ]),
    ),
  )
