import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Server } from '@vigie/platform/database'
import type { Attack } from '../promise.ts'
import { openServer } from '../servers.ts'

const parentOf = async (pid: string): Promise<number> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

const childrenOf = async (parent: number): Promise<number[]> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const parents = await Promise.all(pids.map(parentOf))
  return pids.filter((_, i) => parents[i] === parent).map(Number)
}

const strike = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It was gone already.
  }
}

/** The postmaster and all its children at once, as when the power goes for them alone. */
export const killWithChildren = async (postmaster: number): Promise<void> => {
  const children = await childrenOf(postmaster)
  for (const pid of [postmaster, ...children]) strike(pid)
}

export const killServer = async (server: Server): Promise<void> => {
  await killWithChildren(server.pid)
  // It is dead: this only gives back what was held for it.
  await server.stop()
}

/** The postmaster alone: its children see that it is gone and end by themselves, some in the middle of a commit. */
const killPostmaster = async (server: Server): Promise<void> => {
  strike(server.pid)
  await server.stop()
}

/** A database server that is killed outright and comes back under the same address. */
export interface AttackedServer {
  readonly url: Server['url']
  /** The whole of it, or its postmaster alone. */
  kill(alone?: 'postmaster'): Promise<void>
  /** Starts it again on what the disk holds. */
  start(): Promise<void>
  stop(): Promise<void>
}

export const openAttackedServer = async (
  server: Attack['server'],
  folder: string,
  settings: Readonly<Record<string, string>>,
): Promise<AttackedServer> => {
  const home = join(folder, 'postgres')
  let running = await openServer(server, { folder: home, settings })
  const { port, url } = running
  return {
    url,
    kill: (alone) => (alone ? killPostmaster(running) : killServer(running)),
    start: async () => {
      running = await openServer(server, { folder: home, settings, port })
    },
    stop: () => running.stop(),
  }
}
