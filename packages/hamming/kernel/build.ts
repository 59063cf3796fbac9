import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/*
 * Makes hamming.wasm of hamming.as again, and SHA256SUMS of both. Only who changes the kernel needs it: the compiler is
 * fetched into a scratch folder (or named by ASC), and the product is committed.
 */
const COMPILER = 'assemblyscript@0.28.20'
const FLAGS = ['-O3', '--runtime', 'stub', '--use', 'abort=', '--enable', 'simd', '--enable', 'bulk-memory']
const MEMORY = ['--importMemory', '--maximumMemory', '65536']
const here = import.meta.dirname
const scratch = mkdtempSync(join(tmpdir(), 'vigie-hamming-'))
try {
  const run = (program: string, ...words: string[]): void => {
    execFileSync(program, words, { cwd: scratch, stdio: 'inherit' })
  }
  if (process.env.ASC === undefined) {
    writeFileSync(join(scratch, 'package.json'), '{"private":true}')
    run('npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts', COMPILER)
  }
  // The compiler reads only files that end in .ts, which the project's own checks would take for TypeScript.
  copyFileSync(join(here, 'hamming.as'), join(scratch, 'hamming.ts'))
  const compiler = process.env.ASC ?? join(scratch, 'node_modules', '.bin', 'asc')
  run(compiler, 'hamming.ts', '-o', 'hamming.wasm', ...FLAGS, ...MEMORY)
  copyFileSync(join(scratch, 'hamming.wasm'), join(here, 'hamming.wasm'))
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
const sum = (file: string): string =>
  createHash('sha256')
    .update(readFileSync(join(here, file)))
    .digest('hex')
writeFileSync(
  join(here, 'SHA256SUMS'),
  ['hamming.as', 'hamming.wasm'].map((file) => `${sum(file)}  ${file}\n`).join(''),
)
