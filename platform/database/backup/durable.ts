import { type FileHandle, open, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const syncOne = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A name in a folder is only safe once the folder itself has reached the disk. */
export const syncFolder = (folder: string): Promise<void> => syncOne(folder)

/** A disk asked for many things at once writes them together. */
const AT_ONCE = 16

/** Brings files and folders to the disk. */
export const syncAll = async (folder: string, paths: readonly string[]): Promise<void> => {
  const left = paths.values()
  const work = async (): Promise<void> => {
    for (const path of left) await syncOne(join(folder, path))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

/** A disk that is nearly full takes a part and says so; only the next write fails. */
export const writeWhole = async (file: FileHandle, bytes: Buffer, position: number): Promise<void> => {
  for (let written = 0; written < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position + written)
    written += bytesWritten
  }
}

/** Puts a whole file in its place, or nothing. */
export const placeFile = async (path: string, text: string): Promise<void> => {
  await writeFile(`${path}.new`, text, { mode: 0o600, flush: true })
  await rename(`${path}.new`, path)
  await syncFolder(dirname(path))
}
