import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'

const root = join(import.meta.dirname, '..', '..')
const Said = z.object({ what: z.string(), url: z.url() })

/** The processes of the product beside the database, each with its apps. */
export const PARTS = {
  web: { apps: ['public', 'partner'], says: ['public site', 'partner interface'] },
  worker: { apps: ['worker'], says: ['worker (health)'] },
  helplineSite: { apps: ['helplinesite'], says: ['helpline site'] },
  helplineDesk: { apps: ['helpline'], says: ['helpline desk'] },
} as const
export type PartName = keyof typeof PARTS

/** One process of the product, kept alive as systemd keeps it: when it ends, it is started again. */
export interface Part {
  /** Where one of its apps answers now, or null while it is away. */
  url(what: string): string | null
  kill(): void
  /** Resolves when all its apps answer that they reach their books. */
  whenReady(): Promise<void>
  stop(): Promise<void>
}

const isReady = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(4000) })).ok
  } catch {
    return false
  }
}

export const startPart = (name: PartName, env: Readonly<Record<string, string>>): Part => {
  const { apps, says } = PARTS[name]
  let stopping = false
  let child: ChildProcess | null = null
  let urls = new Map<string, string>()

  const start = (): void => {
    const words = apps.flatMap((app) => ['--only', app])
    const fresh = spawn(join(root, 'vigie'), ['serve', 'centre', ...words, '--json'], {
      env: { PATH: process.env.PATH, VIGIE_PORT: '0', VIGIE_LOG_LEVEL: 'silent', ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    child = fresh
    urls = new Map()
    let said = ''
    fresh.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const lines = said.split('\n').slice(0, -1)
      if (lines.length === says.length && child === fresh)
        urls = new Map(lines.map((line) => Said.parse(JSON.parse(line))).map(({ what, url }) => [what, url]))
    })
    fresh.once('exit', () => {
      urls = new Map()
      if (!stopping) setTimeout(start, 50)
    })
  }
  start()
  return {
    url: (what) => urls.get(what) ?? null,
    kill: () => {
      urls = new Map()
      child?.kill('SIGKILL')
    },
    whenReady: async () => {
      for (;;) {
        const known = says.map((what) => urls.get(what))
        const ready = await Promise.all(known.map((url) => url !== undefined && isReady(url)))
        if (ready.every(Boolean)) return
        await pause(25)
      }
    },
    stop: async () => {
      stopping = true
      const ending = child
      if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
      const gone = new Promise((resolve) => ending.once('exit', resolve))
      ending.kill('SIGKILL')
      await gone
    },
  }
}
