import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { declarations } from './texts/declarations.ts'

/** Writes, for each file of texts, what its keys are and what its messages ask for: `npm run texts`. */
const folder = join(import.meta.dirname, '..', 'locales', 'typed')
const files = declarations()
await mkdir(folder, { recursive: true })
for (const name of await readdir(folder)) if (!files.has(name)) await rm(join(folder, name))
for (const [name, text] of files) await writeFile(join(folder, name), text)
