import { readFile } from 'node:fs/promises'
import { type Call, createCall } from '@vigie/platform/outside'
import type { SigningKey } from '@vigie/platform/vault'
import { z } from 'zod'
import type { ToPlatform } from './call-platform.ts'
import type { ToDatabase } from './database/submit.ts'

/** What this module asks of the settings of a house; what is not set is not done. */
const Particulars = z.object({
  transparencyDatabase: z.url().optional().catch(undefined),
  transparencyTokenFile: z.string().min(1).optional().catch(undefined),
  platformHook: z.url().optional().catch(undefined),
  platformUploaderHook: z.url().optional().catch(undefined),
})
type Said = Readonly<Record<string, unknown>>

/** The way to the DSA Transparency Database; null where the operator named none. The token is read each time: it may change. */
export const toDatabase = async (said: Said, call: Call = createCall()): Promise<ToDatabase | null> => {
  const { transparencyDatabase: base, transparencyTokenFile: file } = Particulars.parse(said)
  if (base === undefined || file === undefined) return null
  const token = (await readFile(file, 'utf8')).trim()
  return { base: base.replace(/\/$/, ''), token, call }
}

/** Where the platform's own system hears of decisions; null where there is none. */
export const toPlatform = (said: Said, signer: SigningKey, call: Call = createCall()): ToPlatform | null => {
  const { platformHook: url } = Particulars.parse(said)
  return url === undefined ? null : { url, call, signer }
}

/** Where the platform takes the text for whoever put the content there; null where it does not. */
export const toUploader = (said: Said, signer: SigningKey, call: Call = createCall()): ToPlatform | null => {
  const { platformUploaderHook: url } = Particulars.parse(said)
  return url === undefined ? null : { url, call, signer }
}
