import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const read = (name: string, extension: 'css' | 'js', type: string) => {
  const text = readFileSync(join(import.meta.dirname, '..', 'files', `${name}.${extension}`), 'utf8')
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 12)
  return { path: `/assets/${name}.${hash}.${extension}`, type, body: new TextEncoder().encode(text) }
}

/** The style of the desk's own pages, beside that of the components. */
export const DESK_STYLE = read('desk-pages', 'css', 'text/css; charset=utf-8')
/** Measures how long somebody looks at an item, where scripts run. */
export const LOOK_SCRIPT = read('look-time', 'js', 'text/javascript; charset=utf-8')
