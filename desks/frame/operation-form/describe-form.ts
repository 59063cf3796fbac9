import { inputSchema, type Role } from '@vigie/platform/operation'
import { z } from 'zod'

/** How a field is asked for on a page. */
export const FIELD_KINDS = [
  'text',
  'long',
  'mail',
  'day',
  'number',
  'yes',
  'choice',
  'choices',
  'lines',
  'reference',
  'references',
] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

/** One field of a form, read off the schema of an operation. */
export interface FormField {
  readonly name: string
  readonly kind: FieldKind
  readonly required: boolean
  /** Left empty it means "none", which the schema asks to be said. */
  readonly nullable: boolean
  /** The values of a choice; empty for every other kind. */
  readonly values: readonly string[]
  /** The values under the words of another field of the same operation. */
  readonly groups: {
    readonly by: string
    readonly values: Readonly<Record<string, readonly string[]>>
  } | null
  /** Asked for seldom: it is folded away with the others that are. */
  readonly more: boolean
}

const Shape: z.ZodType<Shape> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    format: z.string().optional(),
    enum: z.array(z.string()).optional().catch(undefined),
    const: z.string().optional().catch(undefined),
    long: z.boolean().optional(),
    more: z.boolean().optional(),
    groupedBy: z.string().optional(),
    groups: z.record(z.string(), z.array(z.string())).optional(),
    items: Shape.optional().catch(undefined),
    anyOf: z.array(Shape).optional(),
  }),
)
interface Shape {
  type?: string | undefined
  format?: string | undefined
  enum?: string[] | undefined
  const?: string | undefined
  long?: boolean | undefined
  more?: boolean | undefined
  groupedBy?: string | undefined
  groups?: Record<string, string[]> | undefined
  items?: Shape | undefined
  anyOf?: Shape[] | undefined
}

const Whole = z.object({
  properties: z.record(z.string(), Shape).default({}),
  required: z.array(z.string()).default([]),
})

const valuesOf = (shape: Shape): string[] =>
  shape.enum ?? (shape.const === undefined ? (shape.anyOf ?? []).flatMap(valuesOf) : [shape.const])

const kindOfList = (item: Shape): FieldKind =>
  valuesOf(item).length > 0 ? 'choices' : item.format === 'uuid' ? 'references' : 'lines'

const kindOf = (shape: Shape): FieldKind => {
  if (shape.type === 'array') return kindOfList(shape.items ?? {})
  if (valuesOf(shape).length > 0) return 'choice'
  if (shape.type === 'boolean') return 'yes'
  if (shape.type === 'number' || shape.type === 'integer') return 'number'
  if (shape.format === 'uuid') return 'reference'
  if (shape.format === 'date') return 'day'
  if (shape.format === 'email') return 'mail'
  return shape.long ? 'long' : 'text'
}

const describeField = (name: string, whole: Shape, required: boolean): FormField => {
  const shapes = whole.anyOf ?? [whole]
  const told = shapes.filter(({ type }) => type !== 'null')
  const [only] = told
  const shape = only && told.length === 1 ? { ...only, long: only.long ?? whole.long } : whole
  return {
    name,
    kind: kindOf(shape),
    required,
    nullable: told.length < shapes.length,
    values: valuesOf(shape.type === 'array' ? (shape.items ?? {}) : shape),
    groups: whole.groupedBy === undefined ? null : { by: whole.groupedBy, values: whole.groups ?? {} },
    more: whole.more ?? false,
  }
}

const described = new WeakMap<z.ZodType, { roles: readonly Role[]; fields: readonly FormField[] }>()
const NONE: readonly Role[] = []

/** The fields that a schema asks for, in its order. `roles`: those of the books, for a schema that asks for one. */
export const describeForm = (schema: z.ZodType, roles: readonly Role[] = NONE): readonly FormField[] => {
  const known = described.get(schema)
  if (known?.roles === roles) return known.fields
  const { properties, required } = Whole.parse(inputSchema(schema, roles))
  const fields = Object.entries(properties).map(([name, shape]) =>
    describeField(name, shape, required.includes(name)),
  )
  described.set(schema, { roles, fields })
  return fields
}
