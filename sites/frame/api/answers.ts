import { z } from '@hono/zod-openapi'

const ProblemDetails = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' })

export const json = <Schema extends z.ZodType>(schema: Schema) => ({ 'application/json': { schema } })

export const bad = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemDetails } },
})

export const faults = {
  400: bad('The body is not JSON, or a header has the wrong form.'),
  413: bad('The body is too large.'),
  415: bad('The body is not application/json.'),
  422: bad('The body does not have the form asked for.'),
  429: bad('Too many at once, or from one place; Retry-After says when to come back.'),
  500: bad('A fault of ours.'),
} as const
