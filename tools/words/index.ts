import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { offencesIn, offencesInTitles } from './find.ts'
import { UNREAD } from './refused.ts'

/*
 * Refuses words that have a plainer one, in everything that is kept, and in the titles of the commits that are not yet on
 * the branch they are meant for: WORDS_SINCE, or origin/main.
 */
const root = join(import.meta.dirname, '..', '..')
const git = (...words: string[]): string =>
  execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()

const titlesSince = (base: string): string[] => {
  try {
    return git('log', '--format=%s', `${base}..HEAD`).split('\n').filter(Boolean)
  } catch {
    return []
  }
}

const files = git('ls-files', '--cached', '--others', '--exclude-standard')
  .split('\n')
  .filter((file) => !UNREAD.test(file))
const titles = titlesSince(process.env.WORDS_SINCE ?? 'origin/main')
const offences = [
  ...files.flatMap((file) => offencesIn(file, readFileSync(join(root, file), 'utf8'))),
  ...offencesInTitles(titles),
]
for (const line of offences) process.stdout.write(`${line}\n`)
process.stdout.write(
  `${files.length} files and ${titles.length} commit titles read, ${offences.length} refused words\n`,
)
process.exitCode = offences.length === 0 ? 0 : 1
