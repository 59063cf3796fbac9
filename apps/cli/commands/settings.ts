import { describeSettings } from '@vigie/platform/settings'
import type { Run } from '../command.ts'
import { readWords } from '../read-words.ts'

export const settings: Run = async ({ usage, words, settings: { house }, own, say }) => {
  const { values } = readWords(words, {}, usage)
  const described = describeSettings(process.env, { house: house.name, houses: own })
  if (values.json) return say(JSON.stringify(described))
  for (const one of described) say(`${one.variable}=${one.value ?? ''}\n    ${one.description}`)
}
