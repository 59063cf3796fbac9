import type { Neighbours } from '@vigie/platform/house'
import type { OwnSettings } from '@vigie/platform/settings'
import type { HouseSettings, Run } from '../command.ts'
import { registerAt, serveDemonstrationRegister } from '../demonstration-register.ts'
import { HOUSE_KINDS, namedHouse } from '../named-houses.ts'
import { readWords } from '../read-words.ts'
import type { Address } from '../rising.ts'

/** So many ports each house has. */
const PORTS = 10

/** What nobody set, such as a status that nobody awarded, so that the demonstration shows what comes with it. */
const withExamples = (settings: HouseSettings, own: OwnSettings | undefined): HouseSettings => {
  const examples = Object.entries(own?.table.shape ?? {}).map(([name, one]) => [name, one.meta()?.example])
  return { ...settings, own: { ...Object.fromEntries(examples), ...settings.own } }
}

/** Where the houses of one machine find each other; null where their ports are not known before they start. */
const neighboursOf = (houses: readonly HouseSettings[]): Neighbours | null => {
  const [first] = houses
  const named = (name: string) => houses.find(({ house }) => house.name === name)
  if (!first || first.port === 0 || !named('centre') || !named('provider')) return null
  const sites = houses.map(({ house, port }) => [house.name, `http://localhost:${port}`] as const)
  return { sites: Object.fromEntries(sites), register: registerAt(first.port + PORTS * houses.length) }
}

/** The provider asks the register that stands in for the real one. */
const withRegister = (house: HouseSettings, neighbours: Neighbours | null): HouseSettings =>
  neighbours === null || house.house.name !== 'provider'
    ? house
    : { ...house, own: { ...house.own, registers: neighbours.register } }

const openDemonstrationRegister = (houses: readonly HouseSettings[], { sites, register }: Neighbours) => {
  const centre = houses.find(({ house }) => house.name === 'centre')
  if (!centre) throw new Error('there is no centre to be in the register')
  return serveDemonstrationRegister(
    { host: centre.host, port: Number(new URL(register).port) },
    {
      entry: centre.own.flaggerReference ?? 'TF-BE-0000',
      organisation: centre.name,
      origin: sites.centre ?? '',
      since: `${centre.own.awardedOn ?? '2024-02-19'}T00:00:00Z`,
    },
  )
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
  const neighbours = neighboursOf(houses)
  const [first, ...others] = houses.map((house) => withRegister(house, neighbours))
  if (first === undefined) return
  const register = neighbours === null ? null : await openDemonstrationRegister(houses, neighbours)
  const { serveHouses } = await import('../serve-houses.ts')
  const running = await serveHouses([first, ...others], {
    demonstration: true,
    tell: (step) => tell(`  ${step}`),
  })
  if (values.json) say(JSON.stringify({ addresses: running.addresses }))
  else {
    say('\nVigie is up; Ctrl-C stops it.')
    sayAddresses(running.addresses, say)
    if (neighbours !== null) say(`\n  register (made up)   ${neighbours.register}`)
    say('')
  }
  if (neighbours !== null) void running.meet(neighbours)
  await Promise.race([ended, running.lost])
  await running.close()
  await register?.close()
}
