import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { placeOnce } from '@vigie/platform/vault'
import { z } from 'zod'
import { OWNER } from './books.ts'
import type { Passwords } from './lay-books.ts'

const file = 'logins.json'
const secret = z.string().min(32)
const shape = z.strictObject({
  vigie_owner: secret,
  vigie_public: secret,
  vigie_desk: secret,
  vigie_worker: secret,
}) satisfies z.ZodType<Passwords>

const newSecret = () => randomBytes(32).toString('base64url')

/** The passwords of the logins; made at the first start, kept with the keys and nowhere else. */
export const ensurePasswords = async (folder: string): Promise<Passwords> => {
  await placeOnce(folder, [file], () => ({
    [file]: JSON.stringify({
      [OWNER]: newSecret(),
      vigie_public: newSecret(),
      vigie_desk: newSecret(),
      vigie_worker: newSecret(),
    }),
  }))
  const parsed = shape.safeParse(JSON.parse(await readFile(join(folder, file), 'utf8')))
  if (!parsed.success) throw new Error(`The file ${file} in the folder of the keys is damaged`)
  return parsed.data
}
