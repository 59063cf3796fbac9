import { BadInput } from '@vigie/platform/operation'
import type { z } from 'zod'
import type { ConsoleContext } from './console.ts'

/** Reads what a script of ours sends. */
export const readJson = async <Shape extends z.ZodType>(
  c: ConsoleContext,
  shape: Shape,
): Promise<z.output<Shape>> => {
  const parsed = shape.safeParse(await c.req.json().catch(() => null))
  if (parsed.success) return parsed.data
  throw new BadInput(parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })))
}
