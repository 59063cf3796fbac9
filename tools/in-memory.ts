import { readFileSync, statfsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
const GIGABYTE = 2 ** 30
/** What a run of everything has written at once, and as much again. */
const ROOM = 4 * GIGABYTE

/** Whether what is mounted at a place is memory, in which programs may run. `mounts` as in /proc/mounts. */
export const isMemory = (mounts: string, at: string): boolean =>
  mounts.split('\n').some((line) => {
    const [, place, kind, ways = ''] = line.split(' ')
    const chosen = ways.split(',')
    return place === at && kind === 'tmpfs' && chosen.includes('rw') && !chosen.includes('noexec')
  })

const hasRoom = (): boolean => {
  try {
    if (!isMemory(readFileSync('/proc/mounts', 'utf8'), MEMORY)) return false
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize > ROOM && process.availableMemory() > 2 * ROOM
  } catch {
    return false
  }
}

const runs = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM'
  }
}

/** What a run that was broken off left. */
const sweep = async (): Promise<void> => {
  for (const name of await readdir(MEMORY)) {
    const [, pid] = /^vigie-run-(\d+)-/.exec(name) ?? []
    if (pid !== undefined && !runs(Number(pid)))
      await rm(join(MEMORY, name), { recursive: true, force: true })
  }
}

/**
 * Lets a run keep its temporary files in memory, where the machine has plenty: a copy of a house's books is a thousand small
 * files. What is made once for many runs stays on the disk. Elsewhere, and where somebody chose TMPDIR, nothing changes.
 */
export const inMemory = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  if (process.env.TMPDIR !== undefined || !hasRoom()) return work()
  await sweep()
  const folder = await mkdtemp(join(MEMORY, `vigie-run-${process.pid}-`))
  // A server of books may run under another user.
  await chmod(folder, 0o711)
  process.env.TEST_KEPT = tmpdir()
  process.env.TMPDIR = folder
  try {
    return await work()
  } finally {
    delete process.env.TMPDIR
    await rm(folder, { recursive: true, force: true })
  }
}
