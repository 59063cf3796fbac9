import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Finds the secret that the operator keeps under a name; null where there is none. The books know the name alone. */
export type Credentials = (name: string) => Promise<string | null>

const NAME = /^[a-z][a-z0-9-]{0,62}$/

/** A file for each secret in a folder of the operator's, as systemd and others hand them to a process. Read each time: it may change. */
export const credentialsIn =
  (folder: string | undefined): Credentials =>
  async (name) => {
    if (folder === undefined || !NAME.test(name)) return null
    const text = await readFile(join(folder, name), 'utf8').catch(() => '')
    return text.trim() === '' ? null : text.trim()
  }

/** Under this name is the key with which the house signs, unless the operator keeps another one there. */
export const HOUSE_KEY = 'house-key'

/** The secrets of the operator, and the house's own key beside them. */
export const withHouseKey =
  (credentials: Credentials, houseKey: () => Promise<string | null>): Credentials =>
  async (name) =>
    (await credentials(name)) ?? (name === HOUSE_KEY ? houseKey() : null)
