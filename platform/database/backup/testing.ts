import { open, readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Verification } from './verify.ts'

/** Things are waited for by looking, however busy the machine is. */
export const patiently = { timeout: 120_000, interval: 100 }

export const faultsOf = ({ bases, faults }: Verification): string[] => [
  ...faults,
  ...bases.flatMap((base) => base.faults),
]

export const filesOf = async (path: string): Promise<string[]> =>
  (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .sort()

export const flip = async (path: string, at: number): Promise<void> => {
  const file = await open(path, 'r+')
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, at)
  await file.write(Buffer.from([(buffer[0] ?? 0) ^ (1 << (at % 8))]), 0, 1, at)
  await file.close()
}

export const sizeOf = async (path: string): Promise<number> => (await stat(path)).size

/** Every file that holds anything loses one bit, near its end; gives the files. Doing it again undoes it. */
export const flipAll = async (path: string, files: readonly string[]): Promise<string[]> => {
  const flipped: string[] = []
  for (const file of files) {
    const size = await sizeOf(join(path, file))
    if (size === 0) continue
    await flip(join(path, file), Math.floor(size * 0.9))
    flipped.push(file)
  }
  return flipped
}
