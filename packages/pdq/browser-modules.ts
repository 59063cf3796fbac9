import { readFileSync } from 'node:fs'
import * as nodeModule from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export type ServedFile = { readonly body: string | Uint8Array; readonly type: string }

const folder = dirname(fileURLToPath(import.meta.url))
const IMPORT = /(?<=\bfrom ')(\.{1,2}\/[^']+)\.ts(?=')/g
const KERNEL = 'kernel/kernel.wasm'

/** In the repository the sources are TypeScript; the published package has plain JavaScript beside each other. */
const scriptOf = (file: string): string => {
  const source = readFileSync(file, 'utf8')
  return file.endsWith('.ts')
    ? nodeModule.stripTypeScriptTypes(source, { mode: 'strip' }).replace(IMPORT, '$1.js')
    : source
}

const importsOf = (file: string, script: string): string[] =>
  [...script.matchAll(/\bfrom ['"](\.{1,2}\/[^'"]+)\.js['"]/g)].map(([, path = '']) =>
    join(dirname(file), path),
  )

/**
 * What a page needs to run `browser/index.js`: plain ES modules and the kernel, by their path below any one prefix.
 * No bundler, no inline script, no address outside the prefix.
 */
export const browserModules = (): ReadonlyMap<string, ServedFile> => {
  const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js'
  const served = new Map<string, ServedFile>()
  const serve = (module: string): void => {
    const path = `${relative(folder, module).split(sep).join('/')}.js`
    if (served.has(path)) return
    const body = scriptOf(module + ending)
    served.set(path, { body, type: 'text/javascript; charset=utf-8' })
    for (const imported of importsOf(module, body)) serve(imported)
  }
  serve(join(folder, 'browser', 'index'))
  return served.set(KERNEL, { body: readFileSync(join(folder, KERNEL)), type: 'application/wasm' })
}
