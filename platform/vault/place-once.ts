import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

// One a set: several sets may lie in one folder.
const birthOf = (names: readonly string[]): string => `birth-of-${names[0]}`
const birthFile = z.record(z.string(), z.string())

export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

/** Writes a file that appears whole or not at all, and never over another. False when one was there. */
export async function placeFile(folder: string, name: string, content: string | Buffer): Promise<boolean> {
  const draft = join(folder, `.${randomUUID()}`)
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
    await link(draft, join(folder, name))
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  } finally {
    await file.close()
    await rm(draft, { force: true })
  }
}

async function present(folder: string, names: readonly string[]): Promise<number> {
  const found = await readdir(folder)
  return names.filter((name) => found.includes(name)).length
}

async function readBirth(folder: string, birth: string): Promise<Record<string, string> | null> {
  try {
    return birthFile.parse(JSON.parse(await readFile(join(folder, birth), 'utf8')))
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/**
 * Puts a set of files in a folder once, all of one making. The whole set is first written into one file,
 * which only one process can place; every process, also one that comes after a crash, copies from that file.
 * It goes away only when the set is complete, so whoever finds the set complete leaves it alone.
 */
export async function placeOnce(
  folder: string,
  names: readonly string[],
  make: () => Record<string, string>,
) {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const birth = birthOf(names)
  for (;;) {
    const before = await present(folder, names)
    if (before === names.length) return
    const mine = await placeFile(folder, birth, JSON.stringify(make()))
    const set = await readBirth(folder, birth)
    if (!set) continue
    // Others may be copying from this very set by now: only what was there before it was made shows that a part was lost.
    if (mine && before > 0 && (await present(folder, names)) < names.length) {
      await rm(join(folder, birth), { force: true })
      throw new Error(`The folder ${folder} holds only part of its keys; put the missing files back`)
    }
    if (before === 0 || !mine) {
      for (const name of names) await placeFile(folder, name, set[name] ?? '')
    }
    await rm(join(folder, birth), { force: true })
  }
}
