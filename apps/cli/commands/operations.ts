import { OPERATIONS } from '@vigie/centre'
import { z } from 'zod'
import type { Run } from '../command.ts'
import { readWords } from '../read-words.ts'

export const operations: Run = async ({ usage, words, say }) => {
  const { values } = readWords(words, {}, usage)
  const listed = OPERATIONS.map(({ name, on, who, input }) => ({
    name,
    on,
    roles: who,
    input: z.toJSONSchema(input, { io: 'input' }),
  }))
  if (values.json) return say(JSON.stringify(listed))
  for (const { name, roles } of listed) say(`${name}  (${roles.join(', ')})`)
}
