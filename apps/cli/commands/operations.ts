import { OPERATIONS, ROLES } from '@vigie/centre'
import { inputSchema } from '@vigie/platform/operation'
import type { Run } from '../command.ts'
import { readWords } from '../read-words.ts'

export const operations: Run = async ({ usage, words, say }) => {
  const { values } = readWords(words, {}, usage)
  const listed = OPERATIONS.map(({ name, on, who, input }) => ({
    name,
    on,
    roles: who,
    input: inputSchema(input, ROLES),
  }))
  if (values.json) return say(JSON.stringify(listed))
  for (const { name, roles } of listed) say(`${name}  (${roles.join(', ')})`)
}
