import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { distributionPrograms } from '@vigie/platform/database'

/** What promises and the second leg of the suite need of the distribution, installed beforehand and only where it is missing. */
const PROGRAMS = [
  ['/usr/bin/strace', 'strace'],
  ['/usr/bin/pdftotext', 'poppler-utils'],
] as const

process.stdout.write(`${await distributionPrograms()}\n`)
const missing = PROGRAMS.filter(([program]) => !existsSync(program)).map(([, name]) => name)
if (missing.length > 0) {
  execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit' })
  execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], {
    stdio: 'inherit',
  })
}
