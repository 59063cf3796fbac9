import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

/** A worker that is killed outright and started again. */
export interface KilledWorker {
  /** Resolves when it has its books open. */
  whenReady(): Promise<void>
  kill(): Promise<void>
}

export const startWorker = (given: object): KilledWorker => {
  const script = join(import.meta.dirname, 'house.ts')
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(given)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const ready = new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()))
  return {
    whenReady: () => Promise.race([ready, gone]),
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
}
