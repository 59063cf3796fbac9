import { record } from '@vigie/audit'
import { type Clock, dayOf } from '@vigie/kernel'
import type { Database } from '@vigie/platform/database'
import type { Witness } from '@vigie/platform/log'
import type { House, Letterhead, NoTables } from '@vigie/platform/operation'
import {
  ensureSigningKey,
  type KeyMaker,
  type KeyPlace,
  loadPublicBundle,
  openCabinet,
  openHouseKeys,
  type SigningKey,
} from '@vigie/platform/vault'
import type { HelplineLogin, LoginName } from './books.ts'
import { openBooks, withLogin } from './lay-books.ts'
import { listenTo } from './listen-to.ts'
import { passwordOf } from './passwords.ts'

/** Where the centre's books lie and what opens them. */
export interface CentrePlace extends KeyPlace {
  /** The server's administrator; only its host and port are used once the books are laid. */
  readonly superUrl: string
  readonly databases: { readonly hotline: string; readonly commons: string }
  readonly clock: Clock
  readonly letterhead: Letterhead
  /** Hears of everything that is about getting in; a place without one tells nobody. */
  readonly witness?: Witness
  /** How many days ahead the keys of the days are made. */
  readonly daysAhead?: number
}

/** So long a public site goes on, and writes each day to a key of its own, while desk and worker are away. */
const DAYS_AHEAD = 60

/** Desk, worker and keeper make day keys and open what is sealed to them. */
export const openMaker = async (place: CentrePlace): Promise<KeyMaker> => ({
  cabinet: await openCabinet(place),
  signer: await ensureSigningKey(place.keyFolder),
})

/** The hotline books as one app holds them, with the commons beside. */
export interface Holding {
  readonly house: House
  readonly commons: Database<NoTables>
  /** Signs the log of the audit; the public site has none. */
  readonly signer: SigningKey | null
  /** Hears what is notified on a channel of the hotline books, until the returned hand is used to stop. */
  listen(channel: string, onMessage: (message: string) => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

/** The logins under which an app runs; the keeper's is for changing keys only. */
export type AppLogin = Exclude<LoginName, 'vigie_keeper' | HelplineLogin>

/**
 * Opens the books under the login of one app. Only a desk or a worker is given the private keys:
 * the public site may be started where they do not exist.
 */
export const openCentre = async (place: CentrePlace, login: AppLogin, max?: number): Promise<Holding> => {
  const password = await passwordOf(place.keyFolder, place.superUrl, login)
  const bundle = await loadPublicBundle(place.keyFolder)
  const maker = login === 'vigie_public' ? null : await openMaker(place)
  const open = (database: string) =>
    openBooks({ superUrl: place.superUrl, database, login, password, ...(max === undefined ? {} : { max }) })
  const books = open(place.databases.hotline)
  const commons = open(place.databases.commons)
  const keys = openHouseKeys({ books, bundle, maker, ahead: place.daysAhead ?? DAYS_AHEAD })
  try {
    await keys.prepare(dayOf(place.clock()))
  } catch (fault) {
    await books.close()
    await commons.close()
    throw fault
  }
  return {
    house: {
      books,
      keys,
      clock: place.clock,
      letterhead: place.letterhead,
      record,
      ...(place.witness === undefined ? {} : { witness: place.witness }),
    },
    commons,
    signer: maker?.signer ?? null,
    listen: (channel, onMessage) =>
      listenTo(
        withLogin(place.superUrl, place.databases.hotline, { name: login, password }),
        channel,
        onMessage,
      ),
    close: async () => {
      await books.close()
      await commons.close()
    },
  }
}
