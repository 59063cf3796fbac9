import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { z } from 'zod'
import { ask } from '../from-address.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..', '..')
const Said = z.object({ what: z.string(), url: z.url() })
const MEGABYTE = 1024 * 1024
/** Enough for the books of a house and the log before them. */
const ROOM = 1_500 * MEGABYTE

/** Whether this account may put a disk of its own under a process. */
export const mayMount = (folder: string): Promise<boolean> =>
  run('unshare', ['-m', 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).then(
    () => true,
    () => false,
  )

/** A house as an operator without a database server runs it: one process, its own server below it. */
export interface OwnHouse {
  readonly port: () => number
  /** The process as it runs now: when it ends it is started again, as systemd does. */
  readonly ended: () => readonly number[]
  /** What it wrote to its log. */
  readonly log: () => string
  readonly ready: () => Promise<number>
  readonly healthy: () => Promise<number>
  /** The data of its server as seen past the disk that lies under it. */
  readonly postmaster: () => Promise<{ pid: number; port: number }>
  readonly password: () => Promise<string>
  hide(data: boolean): Promise<void>
  /** Leaves no room on its disk, or gives it back. */
  fill(full: boolean): Promise<void>
  whenReady(within: number): Promise<number | null>
  stop(): Promise<void>
}

/** `planted`: whether it is ready says no more than that it lives. */
export const startOwnHouse = async (
  folder: string,
  hasDisk: boolean,
  planted: boolean,
): Promise<OwnHouse> => {
  let child: ChildProcess
  let port = 0
  let log = ''
  let stopping = false
  const ended: number[] = []
  const mounted = `mount -t tmpfs -o size=${ROOM},mode=711 tmpfs "$VIGIE_DATA" && exec "$@"`
  const words = [join(root, 'vigie'), 'serve', 'centre', '--json']
  const start = (): ChildProcess => {
    const [program = '', ...rest] =
      hasDisk && ended.length === 0 ? ['unshare', '-m', 'sh', '-c', mounted, 'sh', ...words] : words
    const fresh = spawn(program, rest, {
      env: {
        PATH: process.env.PATH,
        VIGIE_DATA: folder,
        VIGIE_PORT: '0',
        VIGIE_LOG_LEVEL: 'error',
        ...(planted
          ? { NODE_OPTIONS: `--import ${join(import.meta.dirname, 'ready-while-alive.mjs')}` }
          : {}),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    fresh.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      for (const line of said.split('\n').slice(0, -1)) {
        const { what, url } = Said.parse(JSON.parse(line))
        if (what === 'public site') port = Number(new URL(url).port)
      }
    })
    fresh.stderr.setEncoding('utf8').on('data', (text: string) => {
      log += text
    })
    fresh.once('exit', (code) => {
      port = 0
      ended.push(code ?? -1)
      // A disk goes with the process that it was put under: only a house without one is started again.
      if (!stopping && !hasDisk) child = start()
    })
    return fresh
  }
  child = start()
  const inside = (path: string): string => (hasDisk ? `/proc/${child.pid}/root${path}` : path)
  const asked = (path: string) => async (): Promise<number> =>
    port === 0
      ? 0
      : ask({ port, path, from: '127.9.9.9' }).then(
          ({ status }) => status,
          () => 0,
        )
  const ready = asked('/readyz')
  const enter = async (...given: string[]): Promise<string> =>
    (await run('nsenter', ['-t', String(child.pid), '-m', ...given])).stdout
  return {
    port: () => port,
    ended: () => ended,
    log: () => log,
    ready,
    healthy: asked('/healthz'),
    postmaster: async () => {
      const [pid, , , at] = (await readFile(inside(`${folder}/postgres/data/postmaster.pid`), 'utf8')).split(
        '\n',
      )
      return { pid: Number(pid), port: Number(at) }
    },
    password: () => readFile(inside(`${folder}/postgres/superuser-password`), 'utf8'),
    hide: (data) => {
      const [here, away] = [inside(`${folder}/postgres/data`), inside(`${folder}/postgres/away`)]
      return data ? rename(here, away) : rename(away, here)
    },
    fill: async (full) => {
      const used = Number((await enter('df', '--output=used', '-B1', folder)).split('\n')[1])
      await enter('mount', '-o', `remount,size=${full ? used : ROOM}`, folder)
    },
    whenReady: async (within) => {
      const began = performance.now()
      while (performance.now() - began < within) {
        if ((await ready()) === 200) return performance.now() - began
        await pause(100)
      }
      return null
    },
    stop: async () => {
      stopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
    },
  }
}

const Line = z.object({
  time: z.coerce.date(),
  err: z.object({ code: z.string().optional(), message: z.string().optional() }),
})

/** The most lines of one sort that the log has within a minute. */
export const mostInAMinute = (log: string): { most: number; sort: string } => {
  const times = new Map<string, number[]>()
  for (const text of log.split('\n').filter((line) => line.startsWith('{'))) {
    const { data } = Line.safeParse(JSON.parse(text))
    const sort = data?.err.code ?? data?.err.message
    if (data && sort !== undefined) times.set(sort, [...(times.get(sort) ?? []), data.time.getTime()])
  }
  let worst = { most: 0, sort: '' }
  for (const [sort, at] of times) {
    for (const [n, from] of at.entries()) {
      const most = at.slice(n).filter((time) => time - from < 60_000).length
      if (most > worst.most) worst = { most, sort }
    }
  }
  return worst
}
