import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { blindIndex } from './blind-index.ts'
import type { LookupKeys } from './key-folder.ts'
import { decryptUnder, encryptUnder, keyUnder } from './under-label.ts'

const label = 'vigie typed form v1'
const markLabel = 'vigie form owner v1'
/** More is never typed into a form; a text that unpacks to more was not packed here. */
const most = 1024 * 1024

/** What somebody typed, for a browser to hold where whoever sits there next cannot read it. */
export const sealTyped = (keys: LookupKeys, text: string): string =>
  encryptUnder(keys, label, deflateRawSync(Buffer.from(text)))

/** The other way round; null for what was not sealed in this house. */
export const openTyped = (keys: LookupKeys, sealed: string): string | null => {
  const packed = decryptUnder(keys, label, sealed)
  return packed && inflateRawSync(packed, { maxOutputLength: most }).toString('utf8')
}

/** Says that this house gave a form to somebody: always the same for the same. */
export const formMark = (keys: LookupKeys, text: string): string =>
  blindIndex(keyUnder(keys, markLabel), text).toString('base64url')
