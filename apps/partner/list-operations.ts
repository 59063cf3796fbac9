import type { AnyOperation } from '@vigie/platform/operation'
import { z } from 'zod'

/** The JSON Schema of an operation's input, as somebody sends it. */
export const schemaOf = ({ input }: AnyOperation) =>
  z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })

/** Operations as a machine reads them. */
export const listOperations = (operations: readonly AnyOperation[]) =>
  operations.map((operation) => ({
    name: operation.name,
    on: operation.on,
    roles: operation.who,
    input: schemaOf(operation),
  }))
