import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** One promise attacked once: as the product is, or with its defect planted, which the attack must then find. */
export interface Run {
  readonly name: string
  readonly planted: boolean
  readonly words: readonly string[]
}

interface Ended {
  readonly code: number
  readonly verdict: string
  readonly complaint: string
}

const attack = ({ name, words }: Run): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const index = join(import.meta.dirname, '..', '..', 'promises', name, 'index.ts')
    const child = spawn('node', ['--import', 'tsx', index, '--json', ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    let complaint = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text
    })
    child.once('error', reject)
    child.once('close', (code) =>
      resolve({ code: code ?? 1, verdict: said.trimEnd().split('\n').at(-1) ?? '', complaint }),
    )
  })

/** A run that broke down gives no verdict; it proves nothing, planted or not. */
const holds = (verdict: string, name: string): boolean | null => {
  if (!verdict.startsWith(`{"name":"${name}"`)) return null
  return verdict.endsWith('"holds":true}') ? true : verdict.endsWith('"holds":false}') ? false : null
}

/** Attacks, says what came of it, and whether that is as it must be. */
export const runAttack = async (run: Run): Promise<boolean> => {
  const start = performance.now()
  const { code, verdict, complaint } = await attack(run)
  const wanted = !run.planted
  const good = holds(verdict, run.name) === wanted && (code === 0) === wanted
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const what = run.planted ? 'planted defect is caught' : 'holds'
  process.stdout.write(
    `${good ? 'ok    ' : 'FAILED'} ${run.name}: ${what} (${seconds} s)\n       ${verdict}\n`,
  )
  // What was let through stands there by name; of a run that broke down, why.
  if (!good) process.stdout.write(`${complaint.slice(-4000)}\n`)
  return good
}
