import type { LookupKeys } from './key-folder.ts'
import { decryptUnder, encryptUnder } from './under-label.ts'

const label = 'vigie notification v1'

/** A word between processes of one house over a line where every login of the server may listen. */
export const encryptNotification = (keys: LookupKeys, text: string): string =>
  encryptUnder(keys, label, Buffer.from(text))

/** The other way round; null for what was not sent encrypted in this house. */
export const decryptNotification = (keys: LookupKeys, heard: string): string | null =>
  decryptUnder(keys, label, heard)?.toString('utf8') ?? null
