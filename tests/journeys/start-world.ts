import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { copyMigratedCentre } from '../../houses/centre/testing-template.ts'
import { builtTree, compiledBeside } from '../built.ts'

const root = join(import.meta.dirname, '..', '..')

const Said = z.object({
  addresses: z.array(z.object({ house: z.string(), what: z.string(), url: z.url() })),
})

/** A demonstration world as `npm start` starts it, in a process and a folder of its own. */
export interface RunningWorld {
  readonly process: ChildProcess
  readonly folder: string
  /** The address of `public site`, `desk (staff)`, `partner interface` or `mail catcher` of a house. */
  url(what: string, house?: string): string
  /** As Ctrl-C does; resolves to the exit code. */
  stop(): Promise<number | null>
}

/** `tree` is where the product lies: its sources, or what was built of them. */
export const runVigie = (
  words: readonly string[],
  folder: string,
  settings: Readonly<Record<string, string>> = {},
  tree: string = root,
): ChildProcess =>
  spawn(join(tree, 'vigie'), [...words], {
    cwd: tree,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      VIGIE_DATA: folder,
      VIGIE_PORT: '0',
      VIGIE_LOG_LEVEL: 'warn',
      ...(tree === root ? {} : compiledBeside(tree)),
      ...settings,
    },
  })

export const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    let complained = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes('\n')) resolve(said.slice(0, said.indexOf('\n')))
    })
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complained += text
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`vigie demo ended with ${code}: ${complained}`)))
  })

export const whenEnded = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', (code) => resolve(code)))

export const startWorld = async (
  folder?: string,
  houses: readonly string[] = [],
  tree?: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningWorld> => {
  const home = folder ?? (await mkdtemp(join(tmpdir(), 'vigie-world-')))
  const child = runVigie(['demo', ...houses, '--json'], home, settings, tree)
  const { addresses } = Said.parse(JSON.parse(await firstLine(child)))
  return {
    process: child,
    folder: home,
    url: (what, house = 'centre') => {
      const found = addresses.find((address) => address.what === what && address.house === house)
      if (!found) throw new Error(`the demonstration has no ${what}`)
      return found.url
    },
    stop: async () => {
      child.kill('SIGINT')
      const code = await whenEnded(child)
      if (folder === undefined) await rm(home, { recursive: true, force: true })
      return code
    },
  }
}

/** A folder in which the books of a centre are migrated, and the product built: a world there stands sooner. */
export const readyFolder = async (): Promise<{ folder: string; tree: string }> => {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-world-'))
  await copyMigratedCentre(folder)
  return { folder, tree: await builtTree() }
}
