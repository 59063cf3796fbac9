import { describeSettings } from '@vigie/platform/settings'
import type { Command } from '../command.ts'
import { readWords } from '../read-words.ts'

export const settings: Command = {
  usage: 'vigie settings [--json]',
  does: 'Lists every VIGIE_* variable, what it means and what holds now; secrets are not shown.',
  run: async ({ words, say }) => {
    const { values } = readWords(words, {}, settings.usage)
    const described = describeSettings(process.env)
    if (values.json) return say(JSON.stringify(described))
    for (const one of described) say(`${one.variable}=${one.value ?? ''}\n    ${one.description}`)
  },
}
