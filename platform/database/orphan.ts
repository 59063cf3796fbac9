import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Server processes whose title bears the cluster's name: the postmaster has it as an argument, its children in their title. */
const processesOf = async (cluster: string): Promise<number[]> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const titles = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  )
  return pids
    .filter((_, i) => /^[^\0 ]*postgres/.test(titles[i] ?? '') && titles[i]?.includes(cluster))
    .map(Number)
}

const send = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended in the meantime.
  }
}

/** So long the rest of a server has to see by itself that its postmaster is gone. */
const GRACE_MILLISECONDS = 2_000

/**
 * Ends a server that outlived the process that started it. Call it only while holding the folder's lock:
 * then no living Vigie owns that server.
 */
export const endOrphan = async (
  data: string,
  cluster: string,
  log: (words: string) => void,
): Promise<void> => {
  const pidFile = join(data, 'postmaster.pid')
  const written = await readFile(pidFile, 'utf8').catch(() => undefined)
  if (written === undefined) return
  const postmaster = Number(written.split('\n')[0])
  const began = performance.now()
  let alone = Number.POSITIVE_INFINITY
  for (let left = await processesOf(cluster); left.length > 0; left = await processesOf(cluster)) {
    if (performance.now() - began > 60_000)
      throw new Error(`An old database server on ${data} does not end (${left.join(', ')}).`)
    if (left.includes(postmaster)) {
      log(`a database server of an earlier run still lives (${postmaster}); stopping it`)
      send(postmaster, 'SIGINT')
    } else {
      alone = Math.min(alone, performance.now())
      // Whoever waits for a lock whose holder died sees nothing; what it knew is worth nothing after a crash.
      if (performance.now() - alone > GRACE_MILLISECONDS) for (const pid of left) send(pid, 'SIGKILL')
    }
    await pause(100)
  }
  await rm(pidFile, { force: true })
}
