import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { placeOnce } from '@vigie/platform/vault'
import { z } from 'zod'
import { LOGINS, type LoginName, OWNERS } from './books.ts'

const Secret = z.string().trim().min(32)
const NAMES = [...OWNERS, ...LOGINS] as const
const Passwords = z.record(z.enum(NAMES), Secret)

/** The passwords of the logins; they live with the keys, outside the database and its backups. */
export type Passwords = Readonly<z.output<typeof Passwords>>

/** Where the helpline's part of the keys lies: shared with no app of the centre. */
export const helplineFolder = (folder: string): string => join(folder, 'helpline')

/** One file a login, so that a machine can be given its own and no other. */
const loginsOf = (folder: string, name: (typeof NAMES)[number]): string =>
  join(name.startsWith('vigie_helpline_') ? helplineFolder(folder) : folder, 'logins')

/** The passwords of the logins; each is made when it is first missed, and kept with the keys and nowhere else. */
export const ensurePasswords = async (folder: string): Promise<Passwords> => {
  const found: Record<string, string> = {}
  for (const name of NAMES) {
    await placeOnce(loginsOf(folder, name), [name], () => ({ [name]: randomBytes(32).toString('base64url') }))
    found[name] = await readFile(join(loginsOf(folder, name), name), 'utf8')
  }
  const parsed = Passwords.safeParse(found)
  if (!parsed.success) throw new Error(`A password of a login in ${folder} is damaged`)
  return parsed.data
}

/**
 * The password of one login: from the keys, or from the address of the database where an app on a machine of its own
 * signs in as itself.
 */
export const passwordOf = async (folder: string, url: string, login: LoginName): Promise<string> => {
  const { username, password } = new URL(url)
  if (username === login && password !== '') return decodeURIComponent(password)
  const file = join(loginsOf(folder, login), login)
  const read = Secret.safeParse(await readFile(file, 'utf8').catch(() => ''))
  if (read.success) return read.data
  throw new Error(
    `There is no password for ${login}: put its file at ${file}, or sign in as ${login} in VIGIE_DATABASE_URL`,
  )
}
