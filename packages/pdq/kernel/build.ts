import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/*
 * Makes kernel.wasm of kernel.as again, and SHA256SUMS of both. Only who changes the kernel needs it: the compiler is
 * fetched into a scratch folder, and the product is committed.
 */
const COMPILER = 'assemblyscript@0.28.20'
const here = import.meta.dirname
const scratch = mkdtempSync(join(tmpdir(), 'vigie-pdq-'))
try {
  const run = (program: string, ...words: string[]): void => {
    execFileSync(program, words, { cwd: scratch, stdio: 'inherit' })
  }
  writeFileSync(join(scratch, 'package.json'), '{"private":true}')
  run('npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts', COMPILER)
  // The compiler reads only files that end in .ts, which the project's own checks would take for TypeScript.
  copyFileSync(join(here, 'kernel.as'), join(scratch, 'kernel.ts'))
  const how = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--enable', 'simd']
  run(join(scratch, 'node_modules', '.bin', 'asc'), 'kernel.ts', '-o', 'kernel.wasm', ...how)
  copyFileSync(join(scratch, 'kernel.wasm'), join(here, 'kernel.wasm'))
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
const sum = (file: string): string =>
  createHash('sha256')
    .update(readFileSync(join(here, file)))
    .digest('hex')
writeFileSync(
  join(here, 'SHA256SUMS'),
  ['kernel.as', 'kernel.wasm'].map((file) => `${sum(file)}  ${file}\n`).join(''),
)
