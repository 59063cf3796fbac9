import type { Run } from '../command.ts'
import { readWords } from '../read-words.ts'

export const demo: Run = async ({ usage, words, settings, say, ended }) => {
  const { values } = readWords(words, {}, usage)
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
}
