import { randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { mkdir, open, readdir, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { hasCode, placeFile } from './place-once.ts'

const isId = (name: string): boolean => /^[0-9a-f]{16}$/.test(name)

/** One file a key, named by its id. Both cabinets keep what they have wrapped in such a folder. */
export interface CabinetFolder {
  list(): Promise<string[]>
  has(id: string): boolean
  read(id: string): Promise<Buffer>
  readNow(id: string): Buffer
  write(id: string, content: Buffer): Promise<void>
  destroy(id: string): Promise<void>
}

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Overwrites what the file held before its name goes, as far as the file system writes in place. */
const shred = async (file: string): Promise<void> => {
  const handle = await open(file, 'r+')
  try {
    const { size } = await handle.stat()
    await handle.write(randomBytes(size), 0, size, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await unlink(file)
}

export const cabinetFolder = (folder: string): CabinetFolder => ({
  list: async () => {
    try {
      return (await readdir(folder)).filter(isId).sort()
    } catch (fault) {
      if (hasCode(fault, 'ENOENT')) return []
      throw fault
    }
  },
  has: (id) => isId(id) && statSync(join(folder, id), { throwIfNoEntry: false }) !== undefined,
  read: (id) => readFile(join(folder, id)),
  readNow: (id) => readFileSync(join(folder, id)),
  write: async (id, content) => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await placeFile(folder, id, content)
    await syncFolder(folder)
  },
  destroy: async (id) => {
    if (!isId(id)) throw new TypeError('a key of the cabinet is named by its id')
    try {
      await shred(join(folder, id))
    } catch (fault) {
      if (!hasCode(fault, 'ENOENT')) throw fault
      return
    }
    await syncFolder(folder)
  },
})
