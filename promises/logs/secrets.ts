import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Shorter texts are words, not secrets. */
const SHORTEST = 16

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value.length >= SHORTEST ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Every long text in every file below the folder of the keys: private halves, master key, passwords, lookup keys. */
export const secretsBelow = async (folder: string): Promise<string[]> => {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  )
  const found = await Promise.all(
    files
      // What is public may be told.
      .filter(({ name }) => !name.includes('public'))
      .map(async ({ parentPath, name }) => {
        const content = await readFile(join(parentPath, name), 'utf8')
        try {
          return textsIn(JSON.parse(content))
        } catch {
          return textsIn(content.trim())
        }
      }),
  )
  return [...new Set(found.flat())]
}
