import { type AnyOperation, inputSchema, type Role } from '@vigie/platform/operation'

/** Operations as a machine reads them, with the JSON Schemas of their inputs. */
export const listOperations = (operations: readonly AnyOperation[], roles: readonly Role[]) =>
  operations.map((operation) => ({
    name: operation.name,
    on: operation.on,
    roles: operation.who,
    input: inputSchema(operation.input, roles),
  }))
