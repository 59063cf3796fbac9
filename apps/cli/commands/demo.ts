import type { Command } from '../command.ts'
import { readWords } from '../read-words.ts'

export const demo: Command = {
  usage: 'vigie demo [--json]',
  does: 'Starts all houses with a demonstration world: made-up people, made-up cases, and a page where sent mail can be read and answered.',
  run: async ({ words, settings, say, ended }) => {
    const { values } = readWords(words, {}, demo.usage)
    const { serveCentre } = await import('../serve-centre.ts')
    const running = await serveCentre(
      {
        ...settings,
        flaggerReference: settings.flaggerReference ?? 'TF-BE-0000',
        awardingCoordinator: settings.awardingCoordinator ?? 'Demonstration coordinator',
      },
      { demonstration: true },
    )
    if (values.json) say(JSON.stringify({ addresses: running.addresses }))
    else {
      say('Vigie is up. Everything in it is made up; Ctrl-C stops it.\n')
      for (const { what, url } of running.addresses) say(`  ${what.padEnd(20)} ${url}`)
      say('')
    }
    await ended
    await running.close()
  },
}
