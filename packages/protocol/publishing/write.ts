import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { publishedFiles } from './published-files.ts'

const home = join(import.meta.dirname, '..')
for (const [path, text] of Object.entries(await publishedFiles())) {
  mkdirSync(join(home, dirname(path)), { recursive: true })
  writeFileSync(join(home, path), text)
}
