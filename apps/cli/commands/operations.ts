import { operationsIn } from '@vigie/platform/house'
import { inputSchema } from '@vigie/platform/operation'
import type { Run } from '../command.ts'
import { readWords } from '../read-words.ts'

export const operations: Run = async ({ usage, words, settings, say }) => {
  const { values } = readWords(words, {}, usage)
  const house = await settings.house.declared()
  const listed = Object.entries(house.books).flatMap(([books, { roles }]) =>
    operationsIn(house, books).map(({ name, on, who, input }) => ({
      name,
      on,
      roles: who,
      input: inputSchema(input, roles),
    })),
  )
  if (values.json) return say(JSON.stringify(listed))
  for (const { name, roles } of listed) say(`${name}  (${roles.join(', ')})`)
}
