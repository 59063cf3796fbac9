import { Misuse, type Run } from '../command.ts'
import { namedHouse } from '../named-houses.ts'
import { readWords } from '../read-words.ts'

export const serve: Run = async ({ usage, words, settingsOf, say, ended }) => {
  const { values, positionals } = readWords(words, { only: { type: 'string', multiple: true } }, usage)
  const [word, ...named] = positionals
  if (word === undefined) throw new Misuse(`which house? usage: ${usage}`)
  const house = namedHouse(word)
  const { apps } = await house.declared()
  const only = [...named, ...(values.only ?? [])]
  for (const name of only) {
    if (!apps.some((app) => app.name === name)) {
      throw new Misuse(`${word} has no app "${name}"; apps: ${apps.map((app) => app.name).join(', ')}`)
    }
  }
  // Only who serves loads the apps: the other commands do without their memory.
  const { serveHouses } = await import('../serve-houses.ts')
  const running = await serveHouses([settingsOf(house, 0)], {
    demonstration: false,
    ...(only.length > 0 ? { only } : {}),
    tell: (step) => values.json || say(step),
  })
  for (const { what, url } of running.addresses) {
    say(values.json ? JSON.stringify({ what, url }) : `${what.padEnd(22)} ${url}`)
  }
  await Promise.race([ended, running.lost])
  await running.close()
}
