import type { OwnSettings } from '@vigie/platform/settings'
import type { HouseSettings, Run } from '../command.ts'
import { HOUSE_KINDS, namedHouse } from '../named-houses.ts'
import { readWords } from '../read-words.ts'
import type { Address } from '../rising.ts'

/** What nobody set, such as a status that nobody awarded, so that the demonstration shows what comes with it. */
const withExamples = (settings: HouseSettings, own: OwnSettings | undefined): HouseSettings => {
  const examples = Object.entries(own?.table.shape ?? {}).map(([name, one]) => [name, one.meta()?.example])
  return { ...settings, own: { ...Object.fromEntries(examples), ...settings.own } }
}

const sayAddresses = (addresses: readonly Address[], say: (line: string) => void): void => {
  for (const [house, found] of Map.groupBy(addresses, (address) => address.house)) {
    say(`\n${house}`)
    for (const { what, url } of found) say(`  ${what.padEnd(20)} ${url}`)
  }
}

export const demo: Run = async ({ usage, words, settingsOf, own, say, ended }) => {
  const { values, positionals } = readWords(words, {}, usage)
  const tell = (step: string): void => {
    if (!values.json) say(step)
  }
  tell('Vigie starts, with made-up people and cases only:')
  const houses = (positionals.length > 0 ? positionals : HOUSE_KINDS).map((word, place) => {
    const house = namedHouse(word)
    return withExamples(settingsOf(house, place), own[house.name])
  })
  const [first, ...others] = houses
  if (first === undefined) return
  const { serveHouses } = await import('../serve-houses.ts')
  const running = await serveHouses([first, ...others], {
    demonstration: true,
    tell: (step) => tell(`  ${step}`),
  })
  if (values.json) say(JSON.stringify({ addresses: running.addresses }))
  else {
    say('\nVigie is up; Ctrl-C stops it.')
    sayAddresses(running.addresses, say)
    say('')
  }
  await Promise.race([ended, running.lost])
  await running.close()
}
