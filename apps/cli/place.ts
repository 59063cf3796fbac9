import { join, resolve } from 'node:path'
import type { CentrePlace } from '@vigie/centre'
import { centre, centreAt } from '@vigie/centre'
import { machineClock } from '@vigie/kernel'
import {
  checkApart,
  type KeptArchive,
  keepArchive,
  reachServer,
  type Server,
  startServer,
  waitForServer,
} from '@vigie/platform/database'
import { createHouse, type Holding, type OpenKeeper, openHouse, openKeeper } from '@vigie/platform/house'
import type { Letterhead } from '@vigie/platform/operation'
import type { Settings } from '@vigie/platform/settings'
import { type KeyPlace, mendKeys } from '@vigie/platform/vault'

const letterheadOf = (settings: Settings): Letterhead => ({
  name: settings.centreName,
  mailbox: settings.mailFrom,
  domain: settings.centreDomain,
  flaggerReference: settings.flaggerReference ?? null,
  awardingCoordinator: settings.awardingCoordinator ?? null,
})

export const postgresFolder = (settings: Settings): string => join(settings.data, 'postgres')

/** Where the keys lie, and who wraps them. */
export const keyPlaceOf = (settings: Settings): KeyPlace => ({
  keyFolder: join(settings.keys, centre.name),
  ...(settings.masterKey === undefined ? {} : { masterKey: settings.masterKey }),
  ...(settings.keyServiceUrl === undefined
    ? {}
    : { keyService: { url: settings.keyServiceUrl, token: settings.keyServiceToken ?? '' } }),
})

/** The house of these settings on a server. */
export const housePlaceOf = (settings: Settings, superUrl = ''): CentrePlace => ({
  ...centreAt({ superUrl, ...keyPlaceOf(settings) }),
  clock: machineClock,
  letterhead: letterheadOf(settings),
})

/** Brings the books on this server up to date; what it applied, for whoever wants to say so. */
export const updateBooks = async (settings: Settings, superUrl: string): Promise<readonly string[]> => {
  const place = housePlaceOf(settings, superUrl)
  const applied = await createHouse(place)
  const keeper = await openKeeper(place)
  try {
    await mendKeys(keeper)
  } finally {
    await keeper.close()
  }
  return applied
}

export interface RunningPlace {
  readonly place: CentrePlace
  readonly applied: readonly string[]
  close(): Promise<void>
}

/** While a house serves from the embedded database, its log is archived into the backup folder, if there is one. */
const archiveOf = async (
  settings: Settings,
  server: Server | null,
  complain: (words: string) => void,
): Promise<KeptArchive | null> => {
  if (server === null || settings.backupFolder === undefined) return null
  const path = resolve(settings.backupFolder)
  await checkApart({ path, postgres: resolve(postgresFolder(settings)), keys: resolve(settings.keys) })
  return keepArchive({ url: server.url('postgres'), path, complain })
}

/** For a house that serves: the database server is ours alone, and up to date before anyone is let in. */
export const startPlace = async (
  settings: Settings,
  complain: (words: string) => void,
): Promise<RunningPlace> => {
  const server: Server | null =
    settings.databaseUrl === undefined ? await startServer({ folder: postgresFolder(settings) }) : null
  try {
    const superUrl = settings.databaseUrl ?? server?.url('postgres') ?? ''
    await waitForServer(superUrl)
    const applied = await updateBooks(settings, superUrl)
    const archive = await archiveOf(settings, server, complain)
    return {
      place: housePlaceOf(settings, superUrl),
      applied,
      close: async () => {
        // The server hands its last words to the archive before it ends.
        await server?.stop()
        await archive?.stop()
      },
    }
  } catch (fault) {
    await server?.stop()
    throw fault
  }
}

/** For one app of a house whose books lie on a server and are up to date; nothing is laid or changed. */
export const standPlace = async (settings: Settings): Promise<RunningPlace> => {
  if (settings.databaseUrl === undefined) {
    throw new Error('One app alone needs a database server that others can reach: set VIGIE_DATABASE_URL.')
  }
  await waitForServer(settings.databaseUrl)
  return { place: housePlaceOf(settings, settings.databaseUrl), applied: [], close: async () => undefined }
}

/** For one command beside, or without, a running house: the books are up to date. */
export const atBooks = async <Result>(
  settings: Settings,
  work: (place: CentrePlace) => Promise<Result>,
): Promise<Result> => {
  const server = settings.databaseUrl === undefined ? await reachServer(postgresFolder(settings)) : null
  try {
    const superUrl = settings.databaseUrl ?? server?.url('postgres') ?? ''
    await updateBooks(settings, superUrl)
    return await work(housePlaceOf(settings, superUrl))
  } finally {
    await server?.stop()
  }
}

/** For one command that acts as a desk does. */
export const atDesk = <Result>(
  settings: Settings,
  work: (holding: Holding, place: CentrePlace) => Promise<Result>,
): Promise<Result> =>
  atBooks(settings, async (place) => {
    const holding = await openHouse(place, 'desk', 4)
    try {
      return await work(holding, place)
    } finally {
      await holding.close()
    }
  })

/** For one command that changes keys. */
export const atKeeper = <Result>(
  settings: Settings,
  work: (keeper: OpenKeeper) => Promise<Result>,
): Promise<Result> =>
  atBooks(settings, async (place) => {
    const keeper = await openKeeper(place)
    try {
      return await work(keeper)
    } finally {
      await keeper.close()
    }
  })
