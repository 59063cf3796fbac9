import { OPERATIONS } from '@vigie/centre'
import { z } from 'zod'
import type { Command } from '../command.ts'
import { readWords } from '../read-words.ts'

export const operations: Command = {
  usage: 'vigie operations [--json]',
  does: 'Lists everything that can be done, who may, and the JSON Schema of its input.',
  run: async ({ words, say }) => {
    const { values } = readWords(words, {}, operations.usage)
    const listed = OPERATIONS.map(({ name, on, who, input }) => ({
      name,
      on,
      roles: who,
      input: z.toJSONSchema(input, { io: 'input' }),
    }))
    if (values.json) return say(JSON.stringify(listed))
    for (const { name, roles } of listed) say(`${name}  (${roles.join(', ')})`)
  },
}
