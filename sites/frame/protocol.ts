import { houseKeyIn } from '@vigie/platform/vault'
import type { RouteLine } from '@vigie/platform/web'
import {
  type Directory,
  PROTOCOL,
  privateKeyOf,
  type SigningKey,
  signingKey,
  WELL_KNOWN,
} from '@vigie/protocol'
import type { PublicEnv, Site } from './site.ts'

/** How a house signs in the name of its site, and what it publishes of that. */
export interface Signer {
  readonly origin: string
  readonly key: SigningKey
  readonly directory: Directory
}

/** Null where the house does not say its own address, or keeps no keys. */
export const signerOf = async (site: Site): Promise<Signer | null> => {
  const { site: address, name, mailbox } = site.house.letterhead
  if (address === undefined || site.keyFolder === null) return null
  const { origin } = new URL(address)
  const key = signingKey(origin, privateKeyOf(await houseKeyIn(site.keyFolder)))
  const { published } = key
  const directory = { protocols: [PROTOCOL], origin, organisation: name, contact: mailbox, keys: [published] }
  return { origin, key, directory }
}

/** Opens something once, when somebody first asks; what failed is tried again. */
export const once = <Value>(open: () => Promise<Value>): (() => Promise<Value>) => {
  let opening: Promise<Value> | null = null
  return () => {
    opening ??= open().catch((fault: unknown) => {
      opening = null
      throw fault
    })
    return opening
  }
}

/** The line at which an origin publishes its keys (docs/protocol, "The directory of an origin"). */
export const directoryLine = (directory: () => Promise<Directory | null>): RouteLine<PublicEnv> => ({
  method: 'GET',
  path: WELL_KNOWN,
  who: ['anyone'],
  audit: 'nothing-opened',
  handle: async () => {
    const here = await directory()
    return here === null ? Response.json({}, { status: 404 }) : Response.json(here)
  },
})
