import { readFile } from 'node:fs/promises'
import { allDone } from '@vigie/kernel'
import type { Neighbours } from '@vigie/platform/house'
import { createLog, createWitness, takeConsole } from '@vigie/platform/log'
import { describeRead, missingSettings, type Settings } from '@vigie/platform/settings'
import { type Certificate, serveFigures } from '@vigie/platform/web'
import { openClosings } from './closings.ts'
import type { HouseSettings } from './command.ts'
import { machineNames } from './machine-names.ts'
import { housePlaceOf, reachDatabase, startDatabase, updateBooks } from './place.ts'
import { readHostPort } from './read-host-port.ts'
import type { Address } from './rising.ts'
import { type RunningHouse, serveHouse } from './serve-house.ts'

export interface RunningHouses {
  readonly addresses: readonly Address[]
  /** Fails when what the houses stand on is away for good; resolves never. */
  readonly lost: Promise<never>
  /** Lets the made-up people of each house deal with the others, one house after the other. */
  meet(neighbours: Neighbours): Promise<void>
  close(): Promise<void>
}

/** The certificate that the settings name; they have checked that the key is named as well. */
const readCertificate = async ({ tlsCertificate, tlsKey }: Settings): Promise<Certificate | undefined> =>
  tlsCertificate === undefined || tlsKey === undefined
    ? undefined
    : { cert: await readFile(tlsCertificate, 'utf8'), key: await readFile(tlsKey, 'utf8') }

/** Ends in an error what cannot go on; whoever keeps this process alive starts it again. */
const failing = async (lost: Promise<string> | undefined): Promise<never> => {
  const words = await (lost ?? new Promise<string>(() => undefined))
  throw new Error(words)
}

/**
 * Starts houses in this process, on one database server, side by side: while one waits for its books another goes on. What was
 * started is stopped again when a part fails. Single apps change no table: `vigie migrate` has done that.
 */
export const serveHouses = async (
  houses: readonly [HouseSettings, ...HouseSettings[]],
  options: { demonstration: boolean; only?: readonly string[]; tell: (step: string) => void },
): Promise<RunningHouses> => {
  const { demonstration, only, tell } = options
  const [first] = houses
  const closings = openClosings()
  try {
    const log = createLog(first.logLevel)
    const giveBack = takeConsole(log, console)
    closings.add(async () => giveBack())
    const witness = createWitness(log)
    closings.add(async () => witness.close())
    tell('the database starts')
    // What the houses are made of loads while the server starts; what cannot be loaded fails where it is wanted.
    void Promise.allSettled(houses.map(({ house }) => house.serving()))
    const complain = (what: 'backup' | 'server', words: string) =>
      log.error({}, what === 'backup' ? `the backup: ${words}` : words)
    const server = only ? await reachDatabase(first) : await startDatabase(first, complain)
    closings.add(server.close)
    const raise = async (settings: HouseSettings): Promise<RunningHouse> => {
      const { name } = settings.house
      if (!demonstration && settings.fromDemonstration.length > 0) {
        const variables = settings.fromDemonstration.join(' and ')
        log.warn({ house: name }, `letters and pages still name the demonstration: set ${variables}`)
      }
      const tellOfHouse = (step: string) => tell(`${name}: ${step}`)
      if (!only) {
        tellOfHouse('the books are brought up to date')
        await updateBooks(settings, server.superUrl)
      }
      const place = await housePlaceOf(settings, server.superUrl)
      for (const sentence of missingSettings(settings, place.house.settings)) tellOfHouse(sentence)
      tellOfHouse('the apps start')
      const running = await serveHouse({
        settings,
        place: { ...place, witness },
        serving: await settings.house.serving(),
        demonstration,
        only,
        log,
        tls: await readCertificate(settings),
        described: describeRead(settings, process.env, {
          house: name,
          houses: { [name]: place.house.settings },
        }),
        tell: tellOfHouse,
      })
      closings.add(running.close)
      return running
    }
    const running = await allDone(houses.map(raise))
    if (first.metricsListen !== undefined) {
      const tls = await readCertificate(first)
      const names = machineNames(first)
      const figures = await serveFigures({ ...readHostPort(first.metricsListen), tls, names })
      closings.add(figures.close)
    }
    const meet = async (neighbours: Neighbours): Promise<void> => {
      try {
        for (const one of running) await one.meet(neighbours)
      } catch (err) {
        log.error({ err }, 'the houses of the demonstration did not deal with one another')
      }
    }
    return {
      addresses: running.flatMap(({ addresses }) => addresses),
      lost: failing(server.lost),
      meet,
      close: closings.close,
    }
  } catch (fault) {
    await closings.close()
    throw fault
  }
}
