import { type Cabinet, CabinetFault } from './cabinet.ts'
import { cabinetFolder } from './cabinet-folder.ts'
import { unwrap, wrap } from './master-key.ts'
import { idOf, type OpeningKey, openingKey, rawOpeningKey } from './sealing-key.ts'

/** The private halves in a folder, each wrapped under the house's master key. */
export const folderCabinet = (folder: string, master: Buffer): Cabinet => {
  const files = cabinetFolder(folder)
  const known = new Map<string, OpeningKey>()

  const read = (id: string): OpeningKey => {
    const raw = unwrap(master, id, files.readNow(id))
    const key = raw === null ? null : openingKey(raw)
    if (key === null || idOf(key) !== id) {
      throw new CabinetFault(`The key ${id} in ${folder} was not wrapped under this master key`)
    }
    return key
  }

  return {
    list: files.list,
    get: (id) => {
      if (!files.has(id)) {
        known.delete(id)
        return null
      }
      const key = known.get(id) ?? read(id)
      known.set(id, key)
      return key
    },
    put: (key) => files.write(idOf(key), wrap(master, idOf(key), rawOpeningKey(key))),
    destroy: async (id) => {
      known.delete(id)
      await files.destroy(id)
    },
    fetch: async () => undefined,
  }
}
