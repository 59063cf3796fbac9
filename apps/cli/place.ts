import { join, resolve } from 'node:path'
import { machineClock } from '@vigie/kernel'
import {
  checkApart,
  type KeptArchive,
  keepArchive,
  keepServer,
  reachServer,
  type Server,
  waitForServer,
} from '@vigie/platform/database'
import {
  booksWithKeys,
  createHouse,
  databasesOf,
  type Holding,
  type HouseDeclaration,
  type HousePlace,
  loginOf,
  type OpenKeeper,
  openHouse,
  openKeeper,
} from '@vigie/platform/house'
import type { Letterhead } from '@vigie/platform/operation'
import type { Settings } from '@vigie/platform/settings'
import { type KeyPlace, repairKeys } from '@vigie/platform/vault'
import type { HouseSettings } from './command.ts'

const letterheadOf = (settings: Settings, house: HouseDeclaration): Letterhead => ({
  name: settings.name,
  mailbox: settings.mailFrom,
  domain: settings.domain,
  ...(settings.publicOrigin === undefined ? {} : { site: settings.publicOrigin }),
  particulars: Object.fromEntries(
    Object.keys(house.settings.table.shape).map((name) => [name, settings.own[name] ?? null]),
  ),
})

export const postgresFolder = (settings: Settings): string => join(settings.data, 'postgres')

/** Where the keys lie, and who wraps them. */
export const keyPlaceOf = (settings: Settings): KeyPlace => ({
  keyFolder: settings.keys,
  ...(settings.masterKey === undefined ? {} : { masterKey: settings.masterKey }),
  ...(settings.keyServiceUrl === undefined
    ? {}
    : { keyService: { url: settings.keyServiceUrl, token: settings.keyServiceToken ?? '' } }),
})

/** The house of these settings on a server. */
export const housePlaceOf = async (settings: HouseSettings, superUrl = ''): Promise<HousePlace> => {
  const house = await settings.house.declared()
  const { name } = settings.house
  return {
    house,
    name,
    superUrl,
    databases: databasesOf(house, name),
    ...keyPlaceOf(settings),
    clock: machineClock,
    letterhead: letterheadOf(settings, house),
  }
}

/** Brings the books of a house on this server up to date; what it applied, for whoever wants to say so. */
export const updateBooks = async (settings: HouseSettings, superUrl: string): Promise<readonly string[]> => {
  const place = await housePlaceOf(settings, superUrl)
  const applied = await createHouse(place)
  for (const books of booksWithKeys(place.house)) {
    const keeper = await openKeeper(place, books)
    try {
      await repairKeys(keeper)
    } finally {
      await keeper.close()
    }
  }
  return applied
}

/** The database server of one or several houses. */
export interface RunningServer {
  readonly superUrl: string
  /** Says in words that the server is away for good; of a server that others keep it says nothing. */
  readonly lost?: Promise<string>
  close(): Promise<void>
}

/** While the embedded database serves, its log is archived into the backup folder, if there is one. */
const archiveOf = async (
  settings: Settings,
  server: Pick<Server, 'url'>,
  complain: (words: string) => void,
): Promise<KeptArchive | null> => {
  if (settings.backupFolder === undefined) return null
  const path = resolve(settings.backupFolder)
  await checkApart({ path, postgres: resolve(postgresFolder(settings)), keys: resolve(settings.keys) })
  return keepArchive({ url: server.url('postgres'), path, complain })
}

/** For houses that serve: the server that the settings name, or an embedded one that is theirs alone. */
export const startDatabase = async (
  settings: Settings,
  complain: (what: 'backup' | 'server', words: string) => void,
): Promise<RunningServer> => {
  if (settings.databaseUrl !== undefined) {
    await waitForServer(settings.databaseUrl)
    return { superUrl: settings.databaseUrl, close: async () => undefined }
  }
  const server = await keepServer({
    folder: postgresFolder(settings),
    complain: (words) => complain('server', words),
  })
  try {
    const superUrl = server.url('postgres')
    await waitForServer(superUrl)
    const archive = await archiveOf(settings, server, (words) => complain('backup', words))
    return {
      superUrl,
      lost: server.lost,
      close: async () => {
        // The server hands its last words to the archive before it ends.
        await server.stop()
        await archive?.stop()
      },
    }
  } catch (fault) {
    await server.stop()
    throw fault
  }
}

/** For apps that share the books of a house with other processes: the books are up to date, and nothing is changed in them. */
export const reachDatabase = async (settings: Settings): Promise<RunningServer> => {
  if (settings.databaseUrl === undefined) {
    throw new Error('One app alone needs a database server that others can reach: set VIGIE_DATABASE_URL.')
  }
  await waitForServer(settings.databaseUrl)
  return { superUrl: settings.databaseUrl, close: async () => undefined }
}

/** For one command beside, or without, a running house: the books are up to date. */
export const atBooks = async <Result>(
  settings: HouseSettings,
  work: (place: HousePlace) => Promise<Result>,
): Promise<Result> => {
  const server = settings.databaseUrl === undefined ? await reachServer(postgresFolder(settings)) : null
  try {
    const superUrl = settings.databaseUrl ?? server?.url('postgres') ?? ''
    await updateBooks(settings, superUrl)
    return await work(await housePlaceOf(settings, superUrl))
  } finally {
    await server?.stop()
  }
}

/** For one command that acts as a desk does: of these books, or of the first that have a desk. */
export const atDesk = <Result>(
  settings: HouseSettings,
  work: (holding: Holding, place: HousePlace) => Promise<Result>,
  books?: string,
): Promise<Result> =>
  atBooks(settings, async (place) => {
    const holding = await openHouse(place, loginOf(place.house, 'desk', books), 4)
    try {
      return await work(holding, place)
    } finally {
      await holding.close()
    }
  })

/** For one command that changes keys, of these books or of the first. */
export const atKeeper = <Result>(
  settings: HouseSettings,
  work: (keeper: OpenKeeper) => Promise<Result>,
  books?: string,
): Promise<Result> =>
  atBooks(settings, async (place) => {
    const keeper = await openKeeper(place, books)
    try {
      return await work(keeper)
    } finally {
      await keeper.close()
    }
  })
