import { z } from 'zod'
import type { Role } from './words.ts'

const MARK = 'role'

/** In an input: a role. Which there are, each set of books says for itself. */
export const aRole = z
  .string()
  .min(1)
  .max(60)
  .meta({ [MARK]: true })

/** The JSON Schema of an input as somebody sends it, with the roles of these books where it asks for one. */
export const inputSchema = (input: z.ZodType, roles: readonly Role[]) =>
  z.toJSONSchema(input, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema[MARK] !== true) return
      delete jsonSchema[MARK]
      if (roles.length > 0) jsonSchema.enum = [...roles]
    },
  })
