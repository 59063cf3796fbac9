import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { buildPackage, type Published } from './build-package.ts'
import { publishedRepositoryOf, repositoryOf } from './repository-of.ts'

/*
 * In the repository a package is TypeScript; what is published is JavaScript with its types. `npm pack` and `npm publish`
 * in the folder of a package put the built one there first, and clear it away when they are done.
 */
const home = process.cwd()
const root = join(import.meta.dirname, '..')
const note = join(home, 'publishing', 'filled.json')
const manifest = join(home, 'package.json')
const Filled = z.strictObject({ manifest: z.string(), files: z.array(z.string()) })
const NOT_FILES = ['package.json', 'tsconfig.json']

const clear = (): void => {
  const filled = Filled.parse(JSON.parse(readFileSync(note, 'utf8')))
  writeFileSync(manifest, filled.manifest)
  for (const file of filled.files) rmSync(join(home, file), { force: true })
  rmSync(note)
}

const findRepository = () => {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const isPublishing = process.env.npm_command === 'publish' && process.env.npm_config_dry_run !== 'true'
  return (isPublishing ? publishedRepositoryOf : repositoryOf)(manifest, relative(root, home))
}

const fill = async (): Promise<void> => {
  const repository = findRepository()
  const Pack = z.object({ PUBLISHED: z.custom<Published>((it) => typeof it === 'object') })
  const { PUBLISHED } = Pack.parse(await import(pathToFileURL(join(home, 'publishing', 'pack.ts')).href))
  const folder = mkdtempSync(join(tmpdir(), 'vigie-package-'))
  try {
    buildPackage(PUBLISHED, folder)
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !NOT_FILES.includes(entry.name))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    const fresh = files.filter((file) => !existsSync(join(home, file)))
    writeFileSync(note, JSON.stringify({ manifest: readFileSync(manifest, 'utf8'), files: fresh }))
    for (const file of fresh) cpSync(join(folder, file), join(home, file))
    const published: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const fields = { ...z.looseObject({}).parse(published), ...(repository ? { repository } : {}), files }
    writeFileSync(manifest, JSON.stringify(fields, null, 2))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[2] === 'clear') clear()
else await fill()
