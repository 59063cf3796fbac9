import { spawn } from 'node:child_process'
import { join } from 'node:path'

const bin = join(import.meta.dirname, '..', 'node_modules', '.bin')

/** Runs one program of the project and shows what it says; resolves to its exit code. */
export const run = (program: string, words: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, [...words], {
      stdio: 'inherit',
      env: { ...process.env, PATH: `${bin}:${process.env.PATH ?? ''}` },
    })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
