import { randomBytes } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'

/** A living process holds the lock. */
export class AlreadyHeld extends Error {}

/** When a process began, in clock ticks since boot: a number that came back to life is another process. */
const beganAt = async (pid: number): Promise<string | undefined> => {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The second field is the name in brackets and may hold spaces: count from its end. Field 3 is the state.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

const holderOf = async (written: string): Promise<number | undefined> => {
  const [pid, began] = written.trim().split(' ')
  const now = await beganAt(Number(pid))
  return now !== undefined && now === began ? Number(pid) : undefined
}

const read = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined)

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST'

/** Linking is exclusive, and the lock is never seen half written. */
const place = async (from: string, file: string): Promise<boolean> => {
  try {
    await link(from, file)
    return true
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  }
}

/**
 * Takes the exclusive lock `file` for this process; a lock whose process is gone is taken over.
 * Resolves to the release; throws with the words of `refuse(pid)` when a living process holds it.
 */
export const takeLock = async (
  file: string,
  refuse: (pid: number) => string,
): Promise<() => Promise<void>> => {
  const mark = randomBytes(8).toString('hex')
  const own = `${process.pid} ${await beganAt(process.pid)} ${mark}\n`
  const draft = `${file}.${mark}`
  const aside = `${draft}.old`
  await writeFile(draft, own, { mode: 0o600 })
  try {
    while (!(await place(draft, file))) {
      const written = await read(file)
      if (written === undefined) continue
      const holder = await holderOf(written)
      if (holder !== undefined) throw new AlreadyHeld(refuse(holder))
      // Another starter may have replaced the stale lock since we read it: look at what was really moved.
      await rename(file, aside).catch(() => undefined)
      const moved = await read(aside)
      if (moved !== undefined && moved !== written) await place(aside, file)
    }
  } finally {
    await rm(draft, { force: true })
    await rm(aside, { force: true })
  }
  return async () => {
    if ((await read(file)) === own) await rm(file, { force: true })
  }
}
