import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')
const require = createRequire(import.meta.url)
const read = new Map<string, string>()

/** The text of a source, by its path from the root of the repository. */
export const sourceOf = (file: string): string => {
  const text = read.get(file) ?? readFileSync(join(root, file), 'utf8')
  read.set(file, text)
  return text
}

/** Code that only tests, promises and benches run. */
export const isOfTests = (file: string): boolean =>
  /^(tests|promises|bench|tools)\/|\.test\.tsx?$|\/testing[/.-]|fixtures\.ts$|^houses\/[^/]+\/access\//.test(
    file,
  )

const IMPORT = /^(?:import|export)\b[^'"]*?\bfrom '([^']+)'/gm

/** Our own files that a source imports, by their paths from the root. */
export const importsOf = (file: string, text: string): string[] =>
  [...text.matchAll(IMPORT)].flatMap(([, name = '']) => {
    if (name.startsWith('.')) return [relative(root, join(root, dirname(file), name))]
    return name.startsWith('@vigie/') ? [relative(root, require.resolve(name))] : []
  })
