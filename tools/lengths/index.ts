import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tooLong } from './too-long.ts'

/* A file fits a screen or two. Says which does not. */
const root = join(import.meta.dirname, '..', '..')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
const offences = tooLong(files.trim().split('\n'), (file) => readFileSync(join(root, file), 'utf8'))
for (const line of offences) process.stdout.write(`${line}\n`)
process.stdout.write(`${offences.length} files are too long\n`)
process.exitCode = offences.length === 0 ? 0 : 1
