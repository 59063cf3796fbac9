import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { inMemory } from './in-memory.ts'
import { run } from './run.ts'

const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          duration: z.number().nullish(),
          failureMessages: z.array(z.string()),
        }),
      ),
    }),
  ),
})

/*
 * All tests, or those whose path holds one of the words given. What was skipped is named, since a test that did not run
 * shows nothing; the last line counts.
 */
const folder = await mkdtemp(join(tmpdir(), 'vigie-report-'))
const file = join(folder, 'report.json')
const words = process.argv.slice(2)
const code = await inMemory(() =>
  run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...words]),
)
const { testResults } = Report.parse(JSON.parse(await readFile(file, 'utf8')))
await rm(folder, { recursive: true, force: true })

const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
const passed = tests.filter(({ status }) => status === 'passed').length
// A file that cannot be loaded has no test that failed, and is a failure.
const broken = testResults.filter(
  ({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
)
const failing = testResults.flatMap(({ name, assertionResults }) =>
  assertionResults.filter(({ status }) => status === 'failed').map((one) => ({ ...one, file: name })),
)
const failed = failing.length + broken.length
const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed')
if (skipped.length > 0 && !words.some((word) => word === '-t' || word.startsWith('--testNamePattern'))) {
  process.stdout.write(
    `\nskipped, ${skipped.length} (those against official files need VIGIE_SHARED, the one against an Ozone TEST_OZONE):\n`,
  )
  for (const { fullName } of skipped) process.stdout.write(`  ${fullName}\n`)
}
// Named once more at the end: of a long output often nothing else is kept.
const inShort = (message: string): string => message.trim().split('\n').slice(0, 3).join(' | ').slice(0, 500)
for (const { file, fullName, duration, failureMessages } of failing) {
  const where = `${relative('.', file)}, ${Math.round((duration ?? 0) / 1000)} s`
  process.stdout.write(`failed: ${fullName} (${where}): ${inShort(failureMessages.join('\n'))}\n`)
}
for (const { name, message } of broken) {
  process.stdout.write(`failed: ${relative('.', name)}: ${inShort(message)}\n`)
}
const none = passed + failed + skipped.length === 0
if (none) process.stderr.write('no test ran\n')
const left = skipped.length === 0 ? '' : `, ${skipped.length} skipped`
process.stdout.write(`${passed} passed, ${failed} failed${left}\n`)
process.exitCode = none || failed > 0 ? 1 : code
