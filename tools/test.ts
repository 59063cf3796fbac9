import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { run } from './run.ts'

const Report = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numTotalTests: z.number() })

/** All tests, or those whose path holds one of the words given; the last line counts them. */
const folder = await mkdtemp(join(tmpdir(), 'vigie-report-'))
const file = join(folder, 'report.json')
const code = await run('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${file}`,
  ...process.argv.slice(2),
])
const { numPassedTests, numFailedTests, numTotalTests } = Report.parse(
  JSON.parse(await readFile(file, 'utf8')),
)
await rm(folder, { recursive: true, force: true })
const none = numTotalTests === 0
if (none) process.stderr.write('no test ran\n')
process.stdout.write(`${numPassedTests} passed, ${numFailedTests} failed\n`)
process.exitCode = none ? 1 : code
