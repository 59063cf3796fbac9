import { runAside } from './run.ts'

/** What must hold before anything lands, the longest first. */
const CHECKS: readonly (readonly [string, string])[] = [
  ['no secrets', 'check:secrets'],
  ['types', 'check:types'],
  ['boundaries', 'check:boundaries'],
  ['nothing unused', 'check:unused'],
  ['format and lint', 'check:format'],
  ['plain words', 'check:words'],
  ['short files', 'check:lengths'],
]
/** As many at a time as the smallest machine has cores. */
const HANDS = 2

const failed: string[] = []
const work = async (queue: (typeof CHECKS)[number][]): Promise<void> => {
  for (let check = queue.shift(); check !== undefined; check = queue.shift()) {
    const [what, script] = check
    const { code, said } = await runAside('npm', ['run', '--silent', script])
    process.stdout.write(`\n--- ${what}\n${said}`)
    if (code !== 0) failed.push(what)
  }
}
const queue = [...CHECKS]
await Promise.all(Array.from({ length: HANDS }, () => work(queue)))
process.stdout.write(failed.length === 0 ? '\nall checks hold\n' : `\nfailed: ${failed.join(', ')}\n`)
process.exitCode = failed.length === 0 ? 0 : 1
