import { spawn } from 'node:child_process'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { DESK } from './browser.ts'

const root = join(import.meta.dirname, '..', '..')
const Said = z.object({ what: z.string(), url: z.url() })
const SAYS = ['public site', 'desk (staff)', 'partner interface', 'worker (health)']

export interface RunningHouse {
  readonly pid: number
  port(what: string): number
  /** As systemd stops it. */
  stop(): Promise<void>
}

/** A house as an operator's systemd starts it: what was built, all apps in one process, its own database server beside. */
export const startHouse = async (given: {
  built: string
  folder: string
  mailPort: number
  node: readonly string[]
}): Promise<RunningHouse> => {
  const { built, folder, mailPort, node } = given
  await copyFile(join(root, 'vigie'), join(built, 'vigie'))
  const child = spawn(join(built, 'vigie'), ['serve', 'centre', '--json'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      ...(node.length === 0 ? {} : { NODE_OPTIONS: node.join(' ') }),
      VIGIE_DATA: folder,
      VIGIE_PORT: '0',
      VIGIE_MAIL_LISTEN: `127.0.0.1:${mailPort}`,
      VIGIE_CONSOLE_ORIGIN: DESK,
      VIGIE_FLAGGER_REFERENCE: 'TF-BE-0000',
      VIGIE_AWARDING_COORDINATOR: 'Made-up coordinator',
      VIGIE_LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const ports = await new Promise<Map<string, number>>((resolve, reject) => {
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const lines = said.split('\n').slice(0, -1)
      if (lines.length < SAYS.length) return
      const all = lines.map((line) => Said.parse(JSON.parse(line)))
      resolve(new Map(all.map(({ what, url }) => [what, Number(new URL(url).port)])))
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the house ended with ${code}`)))
  })
  return {
    pid: child.pid ?? 0,
    port: (what) => {
      const found = ports.get(what)
      if (found === undefined) throw new Error(`the house has no ${what}`)
      return found
    },
    stop: async () => {
      child.kill('SIGTERM')
      await gone
    },
  }
}
