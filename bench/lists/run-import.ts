import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const root = join(import.meta.dirname, '..', '..')
const Report = z.object({ rows: z.int(), added: z.int(), resumedAt: z.int().nullable() })

/** What one run of the command came to; no report when it was killed. */
export interface Run {
  readonly seconds: number
  readonly megabytes: number
  readonly report: z.output<typeof Report> | null
}

const peakOf = (pid: number): number => {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

const LOOK_EVERY = 100

/**
 * `vigie hashes import` as an operator gives it, in a process of its own; killed without a warning once it says that it has
 * taken so many rows. Its memory is the most that the kernel of the machine saw.
 */
export const runImport = (
  wish: { readonly file: string; readonly format: string; readonly list: string; readonly killAt?: number },
  env: Readonly<Record<string, string>>,
): Promise<Run> => {
  const began = performance.now()
  const child = spawn(
    join(root, 'vigie'),
    ['hashes', 'import', wish.file, '--list', wish.list, '--format', wish.format, '--json'],
    { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let megabytes = 0
  const looking = setInterval(() => {
    megabytes = Math.max(megabytes, child.pid === undefined ? 0 : peakOf(child.pid))
  }, LOOK_EVERY)
  let [out, err, wasKilled] = ['', '', false]
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
    const taken = Number([...text.matchAll(/importing: (\d+) of/g)].at(-1)?.[1] ?? 0)
    if (wish.killAt !== undefined && taken >= wish.killAt) wasKilled = child.kill('SIGKILL') || wasKilled
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(looking)
      const seconds = (performance.now() - began) / 1000
      if (wasKilled) return resolve({ seconds, megabytes, report: null })
      if (code !== 0) return reject(new Error(`the import ended with ${code}: ${err.slice(-500)}`))
      return resolve({ seconds, megabytes, report: Report.parse(JSON.parse(out)) })
    })
  })
}
