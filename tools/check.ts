import { run } from './run.ts'

/** What must hold before anything lands, in the order in which it is quickest to find out. */
const CHECKS: readonly (readonly [string, string])[] = [
  ['format and lint', 'check:format'],
  ['types', 'check:types'],
  ['boundaries', 'check:boundaries'],
  ['plain words', 'check:words'],
  ['short files', 'check:lengths'],
  ['nothing unused', 'check:unused'],
  ['no secrets', 'check:secrets'],
]

const failed: string[] = []
for (const [what, script] of CHECKS) {
  process.stdout.write(`\n--- ${what}\n`)
  if ((await run('npm', ['run', '--silent', script])) !== 0) failed.push(what)
}
process.stdout.write(failed.length === 0 ? '\nall checks hold\n' : `\nfailed: ${failed.join(', ')}\n`)
process.exitCode = failed.length === 0 ? 0 : 1
