import { type SpawnOptions, spawn } from 'node:child_process'
import { join } from 'node:path'

const bin = join(import.meta.dirname, '..', 'node_modules', '.bin')

const start = (program: string, words: readonly string[], stdio: SpawnOptions['stdio']) =>
  spawn(program, [...words], {
    stdio,
    env: { ...process.env, PATH: `${bin}:${process.env.PATH ?? ''}` },
  })

const ended = (child: ReturnType<typeof start>): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })

/** Runs one program of the project and shows what it says; resolves to its exit code. */
export const run = (program: string, words: readonly string[]): Promise<number> =>
  ended(start(program, words, 'inherit'))

/** Runs one program of the project beside others; resolves to its exit code and what it said. */
export const runAside = async (
  program: string,
  words: readonly string[],
): Promise<{ readonly code: number; readonly said: string }> => {
  const child = start(program, words, ['ignore', 'pipe', 'pipe'])
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (piece: string) => {
      said += piece
    })
  }
  return { code: await ended(child), said }
}
