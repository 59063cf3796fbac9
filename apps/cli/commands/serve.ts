import { CENTRE_APPS, HOUSES } from '../centre-apps.ts'
import { Misuse, type Run } from '../command.ts'
import { readWords } from '../read-words.ts'

export const serve: Run = async ({ usage, words, settings, say, ended }) => {
  const { values, positionals } = readWords(words, { only: { type: 'string', multiple: true } }, usage)
  if (!HOUSES.some((house) => house === positionals[0])) {
    throw new Misuse(`there is no house "${positionals[0] ?? ''}"; houses: ${HOUSES.join(', ')}`)
  }
  const only = values.only?.map((name) => {
    const app = CENTRE_APPS.find((known) => known === name)
    if (!app) throw new Misuse(`the centre has no app "${name}"; apps: ${CENTRE_APPS.join(', ')}`)
    return app
  })
  // Only who serves loads the apps: the other commands do without their memory.
  const { serveCentre } = await import('../serve-centre.ts')
  const running = await serveCentre(settings, { demonstration: false, ...(only ? { only } : {}) })
  for (const { what, url } of running.addresses) {
    say(values.json ? JSON.stringify({ what, url }) : `${what.padEnd(22)} ${url}`)
  }
  await ended
  await running.close()
}
