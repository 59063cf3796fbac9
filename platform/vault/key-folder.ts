import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Cabinet, CabinetFault } from './cabinet.ts'
import { cabinetFolder } from './cabinet-folder.ts'
import { folderCabinet } from './folder-cabinet.ts'
import { type KeyServicePlace, keyService } from './key-service.ts'
import { ensureMasterKey, findMasterKey } from './master-key.ts'
import { hasCode, placeOnce } from './place-once.ts'
import { serviceCabinet } from './service-cabinet.ts'
import { ensureSigningKey, loadVerifyingKeys, type VerifyingKey, verifyingKey } from './signing-key.ts'

/** Where the keys of a house lie. */
export interface KeyPlace {
  readonly keyFolder: string
  /** The master key's file, if it lies elsewhere than with the others. */
  readonly masterKey?: string
  /** The key service that wraps the private halves; then there is no master key. */
  readonly keyService?: KeyServicePlace
}

export const keyFiles = { lookup: 'lookup.json', master: 'master.json', public: 'public.json' } as const
const cabinetName = 'cabinet'

const bytes32 = z
  .base64url()
  .transform((text) => Buffer.from(text, 'base64url'))
  .refine((bytes) => bytes.length === 32)
const lookupFile = z.strictObject({ receiptIndex: bytes32, receiptSeed: bytes32, addressIndex: bytes32 })
const publicFile = z.strictObject({ signedBy: z.array(bytes32).min(1), lookup: lookupFile })

/** Secrets for finding things again without reading them; the public site needs them, the thief of a dump lacks them. */
export type LookupKeys = z.output<typeof lookupFile>

/** What the public site holds: it knows the day keys that the house signed, and can look up. It opens nothing. */
export interface PublicBundle {
  readonly signedBy: readonly VerifyingKey[]
  readonly lookup: LookupKeys
}

/** The file of the master key. */
export const masterFileOf = (place: KeyPlace): string =>
  place.masterKey ?? join(place.keyFolder, keyFiles.master)
const cabinetFolderOf = (place: KeyPlace): string => join(place.keyFolder, cabinetName)

const read = async <T>(folder: string, file: string, shape: z.ZodType<T>): Promise<T> => {
  const parsed = shape.safeParse(JSON.parse(await readFile(join(folder, file), 'utf8')))
  // The reading itself stays out of the message: it could quote a secret.
  if (!parsed.success) throw new Error(`The key file ${file} is damaged`)
  return parsed.data
}

const newLookup = (): string => {
  const secret = () => randomBytes(32).toString('base64url')
  return JSON.stringify({ receiptIndex: secret(), receiptSeed: secret(), addressIndex: secret() })
}

/** Makes what is missing of the house's keys, once; later calls, and calls at the same moment, find the first. */
export const ensureKeys = async (place: KeyPlace): Promise<void> => {
  const { keyFolder } = place
  const used = (await cabinetFolder(cabinetFolderOf(place)).list()).length > 0
  if (used) {
    // A new key in place of a lost one would hide the loss, and open nothing.
    if (!place.keyService && (await findMasterKey(masterFileOf(place))) === null) {
      throw new CabinetFault(
        `The master key ${masterFileOf(place)} is missing, and there are keys under it: put it back, or vigie keys escrow recover`,
      )
    }
    await loadLookup(keyFolder)
    await loadVerifyingKeys(keyFolder)
  }
  if (!place.keyService) await ensureMasterKey(masterFileOf(place))
  await placeOnce(keyFolder, [keyFiles.lookup], () => ({ [keyFiles.lookup]: newLookup() }))
  await ensureSigningKey(keyFolder)
}

const loadLookup = (folder: string): Promise<LookupKeys> => read(folder, keyFiles.lookup, lookupFile)

const findBundle = async (folder: string): Promise<PublicBundle | null> => {
  try {
    const { signedBy, lookup } = await read(folder, keyFiles.public, publicFile)
    return { signedBy: signedBy.map(verifyingKey), lookup }
  } catch (fault) {
    if (hasCode(fault, 'ENOENT')) return null
    throw fault
  }
}

/** Reads what the public site holds: out of the one file of a machine of its own, or out of the house's folder. */
export const loadPublicBundle = async (folder: string): Promise<PublicBundle> =>
  (await findBundle(folder)) ?? {
    signedBy: await loadVerifyingKeys(folder),
    lookup: await loadLookup(folder),
  }

/** The one file that a public site on another machine is given. */
export const publicFileText = ({ signedBy, lookup }: PublicBundle): string =>
  JSON.stringify({
    signedBy: signedBy.map(({ raw }) => raw.toString('base64url')),
    lookup: Object.fromEntries(
      Object.entries(lookup).map(([name, secret]) => [name, secret.toString('base64url')]),
    ),
  })

/** The cabinet with this master key, whoever gave it: to try one that was put together again. */
export const cabinetUnder = (place: KeyPlace, master: Buffer): Cabinet =>
  folderCabinet(cabinetFolderOf(place), master)

/** Opens the cabinet, with the master key or by the key service. */
export const openCabinet = async (place: KeyPlace): Promise<Cabinet> => {
  if (place.keyService) return serviceCabinet(cabinetFolderOf(place), keyService(place.keyService))
  const master = await findMasterKey(masterFileOf(place))
  if (master === null) {
    throw new CabinetFault(
      `There is no master key ${masterFileOf(place)}: without it nothing sealed can be opened`,
    )
  }
  return cabinetUnder(place, master)
}

/** The master key of this place; a key service has none. */
export const loadMasterKey = async (place: KeyPlace): Promise<Buffer> => {
  if (place.keyService) throw new CabinetFault('The key service keeps the master key itself')
  const master = await findMasterKey(masterFileOf(place))
  if (master === null) throw new CabinetFault(`There is no master key ${masterFileOf(place)}`)
  return master
}
