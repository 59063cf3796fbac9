import { run } from './run.ts'

/** What must hold before anything lands, in the order in which it is quickest to find out. */
const CHECKS: readonly (readonly [string, string, readonly string[]])[] = [
  ['format and lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['types', 'tsc', ['-p', '.']],
  ['boundaries', 'node', ['--import', 'tsx', 'tools/boundaries/index.ts']],
  ['nothing unused', 'knip', []],
  ['no secrets', 'secretlint', ['**/*']],
]

const failed: string[] = []
for (const [what, program, words] of CHECKS) {
  process.stdout.write(`\n--- ${what}\n`)
  if ((await run(program, words)) !== 0) failed.push(what)
}
process.stdout.write(failed.length === 0 ? '\nall checks hold\n' : `\nfailed: ${failed.join(', ')}\n`)
process.exitCode = failed.length === 0 ? 0 : 1
