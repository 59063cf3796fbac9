import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/*
 * Every promise, kept and broken: the attack must fail on the product as it is, and succeed once its defect is planted.
 * The last line counts both. `--full` gives the whole dose; without it the small one. Names choose.
 */
const folder = join(import.meta.dirname, '..', 'promises')
const words = process.argv.slice(2)
const dose = words.includes('--full') ? [] : ['--quick']
const chosen = words.filter((word) => !word.startsWith('--'))
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && (chosen.length === 0 || chosen.includes(entry.name)))
  .map((entry) => entry.name)

interface Ended {
  readonly code: number
  readonly lines: readonly string[]
  readonly complaint: string
}

const attack = (name: string, extra: readonly string[]): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn('node', ['--import', 'tsx', join(folder, name, 'index.ts'), '--json', ...extra], {
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
    child.once('close', (code) => resolve({ code: code ?? 1, lines: said.trimEnd().split('\n'), complaint }))
  })

/** A run that broke down gives no verdict; it proves nothing, planted or not. */
const verdictOf = ({ lines }: Ended, name: string): boolean | null => {
  const last = lines.at(-1) ?? ''
  if (!last.startsWith(`{"name":"${name}"`)) return null
  return last.endsWith('"holds":true}') ? true : last.endsWith('"holds":false}') ? false : null
}

let passed = 0
let failed = 0
for (const name of names) {
  for (const [what, extra, wanted] of [
    ['holds', dose, true],
    ['planted defect is caught', ['--quick', '--planted'], false],
  ] as const) {
    const start = performance.now()
    const ended = await attack(name, extra)
    const good = verdictOf(ended, name) === wanted && (ended.code === 0) === wanted
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    process.stdout.write(
      `${good ? 'ok    ' : 'FAILED'} ${name}: ${what} (${seconds} s)\n       ${ended.lines.at(-1)}\n`,
    )
    if (!good) process.stdout.write(`${ended.complaint.slice(-4000)}\n`)
    if (good) passed++
    else failed++
  }
}
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
