import { type FileHandle, open, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A name in a folder is only safe once the folder itself has reached the disk. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
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
