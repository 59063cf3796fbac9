import { type Cabinet, CabinetFault, KeyNotAtHand } from './cabinet.ts'
import { cabinetFolder } from './cabinet-folder.ts'
import type { KeyService } from './key-service.ts'
import { idOf, type OpeningKey, openingKey, rawOpeningKey } from './sealing-key.ts'

/** After so long the service is asked again whether a key still exists: another machine may have destroyed it. */
const FRESH = 60_000
const AT_ONCE = 8

const nameOf = (id: string): string => `vigie-${id}`

/** Does the same to each, a few at once. */
const forEach = async (ids: readonly string[], work: (id: string) => Promise<void>): Promise<void> => {
  const left = [...ids]
  const hand = async () => {
    for (let id = left.pop(); id !== undefined; id = left.pop()) await work(id)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, hand))
}

/**
 * The private halves wrapped by a key service, under one named key each: the wrapped half lies in the folder, and once
 * the named key is destroyed nobody unwraps it any more, wherever copies of the folder lie.
 */
export const serviceCabinet = (folder: string, service: KeyService): Cabinet => {
  const files = cabinetFolder(folder)
  const known = new Map<string, OpeningKey>()
  const gone = new Set<string>()
  let asked = Number.NEGATIVE_INFINITY

  const unwrap = async (id: string): Promise<OpeningKey> => {
    const raw = await service.unwrap(nameOf(id), (await files.read(id)).toString('utf8'))
    const key = raw.length === 32 ? openingKey(raw) : null
    if (key === null || idOf(key) !== id) {
      throw new CabinetFault(`The key service gave something else for the key ${id}`)
    }
    return key
  }

  return {
    list: files.list,
    get: (id) => {
      if (gone.has(id) || !files.has(id)) {
        known.delete(id)
        return null
      }
      const key = performance.now() - asked < FRESH ? known.get(id) : undefined
      if (key === undefined) throw new KeyNotAtHand()
      return key
    },
    put: async (key) => {
      const id = idOf(key)
      await service.create(nameOf(id))
      const wrapped = await service.wrap(nameOf(id), rawOpeningKey(key))
      const back = await service.unwrap(nameOf(id), wrapped)
      if (!back.equals(rawOpeningKey(key))) {
        throw new CabinetFault('The key service does not give back what it wrapped')
      }
      await files.write(id, Buffer.from(wrapped))
      known.set(id, key)
    },
    destroy: async (id) => {
      known.delete(id)
      await service.destroy(nameOf(id))
      await files.destroy(id)
    },
    fetch: async () => {
      const names = new Set(await service.names())
      gone.clear()
      for (const id of await files.list()) {
        if (names.has(nameOf(id))) continue
        known.delete(id)
        gone.add(id)
      }
      asked = performance.now()
      const wanted = (await files.list()).filter((id) => !known.has(id) && !gone.has(id))
      await forEach(wanted, async (id) => {
        known.set(id, await unwrap(id))
      })
    },
  }
}
