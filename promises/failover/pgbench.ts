import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { distributionPrograms, type Server } from '@vigie/platform/database'
import { ask } from '../ask-server.ts'

const DATABASE = 'pgbench'
const CLIENTS = 4
const PER_SECOND = 40
const HEARD_FIRST = 20

/** A second witness beside the product: the distribution's own load, which writes down each transaction it was told is committed. */
export interface Witness {
  /** Works on this primary until that dies; resolves once it has been told of a few commits. */
  workOn(primary: Server): Promise<void>
  /** What it was told, and how much of that is not in the books. */
  count(primary: Server): Promise<{ pgbenchAcknowledged: number; pgbenchLost: number }>
  stop(): Promise<void>
}

export const openWitness = async (first: Server, folder: string): Promise<Witness> => {
  const program = join(await distributionPrograms(), 'pgbench')
  const env = {
    PATH: process.env.PATH,
    PGPASSWORD: decodeURIComponent(new URL(first.url('postgres')).password),
  }
  const at = ({ port }: Server) => ['--host=127.0.0.1', `--port=${port}`, '--username=postgres']
  await ask(first.url('postgres'), `create database ${DATABASE}`)
  await promisify(execFile)(program, ['--initialize', '--quiet', ...at(first), DATABASE], { env })

  let working: ChildProcess | null = null
  let round = 0
  const heardIn = async (logs: string): Promise<number> => {
    const files = await readdir(logs).catch((): string[] => [])
    const texts = await Promise.all(files.map((file) => readFile(join(logs, file), 'utf8')))
    // A transaction that failed is written down too, with words where its time would be.
    return texts.join('').match(/^\d+ \d+ \d+ \d+ \d+ \d+/gm)?.length ?? 0
  }
  const countThere = async (primary: Server): Promise<number> => {
    const [there] = await ask<{ n: number }>(
      primary.url(DATABASE),
      'select count(*)::int as n from pgbench_history',
    )
    return there?.n ?? 0
  }
  const logsOf = (which: number): string => join(folder, `pgbench-${which}`)
  const ended = async (): Promise<void> => {
    if (!working || working.exitCode !== null || working.signalCode !== null) return
    const going = working
    await new Promise((resolve) => going.once('exit', resolve))
  }
  const stop = async (): Promise<void> => {
    working?.kill('SIGKILL')
    await ended()
  }
  return {
    workOn: async (primary) => {
      await ended()
      const logs = logsOf(++round)
      await mkdir(logs)
      const before = await countThere(primary)
      const words = [`--client=${CLIENTS}`, '--time=3600', `--rate=${PER_SECOND}`, '--no-vacuum', '--log']
      working = spawn(program, [...words, ...at(primary), DATABASE], { env, cwd: logs, stdio: 'ignore' })
      while ((await countThere(primary)) < before + HEARD_FIRST) await pause(50)
    },
    count: async (primary) => {
      await stop()
      const heard = await Promise.all(Array.from({ length: round }, (_, i) => heardIn(logsOf(i + 1))))
      const told = heard.reduce((sum, one) => sum + one, 0)
      if (told === 0) throw new Error('pgbench was told of no commit, so it witnesses nothing')
      return { pgbenchAcknowledged: told, pgbenchLost: Math.max(0, told - (await countThere(primary))) }
    },
    stop,
  }
}
