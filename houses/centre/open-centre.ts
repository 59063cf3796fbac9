import { record } from '@vigie/audit'
import type { Clock } from '@vigie/kernel'
import type { Database } from '@vigie/platform/database'
import type { House, Letterhead, NoTables } from '@vigie/platform/operation'
import { loadDeskBundle, loadPublicBundle } from '@vigie/platform/vault'
import type { LoginName } from './books.ts'
import { openBooks, withLogin } from './lay-books.ts'
import { listenTo } from './listen-to.ts'
import { ensurePasswords } from './passwords.ts'

/** Where the centre's books lie and what opens them. */
export interface CentrePlace {
  /** The server's administrator; only its host and port are used once the books are laid. */
  readonly superUrl: string
  readonly databases: { readonly hotline: string; readonly commons: string }
  readonly keyFolder: string
  readonly clock: Clock
  readonly letterhead: Letterhead
}

/** The hotline books as one app holds them, with the commons beside. */
export interface Holding {
  readonly house: House
  readonly commons: Database<NoTables>
  /** Hears what is notified on a channel of the hotline books, until the returned hand is used to stop. */
  listen(channel: string, onMessage: (message: string) => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

/**
 * Opens the books under the login of one app. Only a desk or a worker is given the private keys:
 * the public site could be started where they do not exist.
 */
export const openCentre = async (place: CentrePlace, login: LoginName, max?: number): Promise<Holding> => {
  const passwords = await ensurePasswords(place.keyFolder)
  const keys =
    login === 'vigie_public'
      ? { ...(await loadPublicBundle(place.keyFolder)), ring: null }
      : await loadDeskBundle(place.keyFolder)
  const open = (database: string) =>
    openBooks({ superUrl: place.superUrl, database, login, passwords, ...(max === undefined ? {} : { max }) })
  const books = open(place.databases.hotline)
  const commons = open(place.databases.commons)
  return {
    house: { books, keys, clock: place.clock, letterhead: place.letterhead, record },
    commons,
    listen: (channel, onMessage) =>
      listenTo(
        withLogin(place.superUrl, place.databases.hotline, { name: login, password: passwords[login] }),
        channel,
        onMessage,
      ),
    close: async () => {
      await books.close()
      await commons.close()
    },
  }
}
