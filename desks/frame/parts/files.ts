import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { EVERYBODY } from '@vigie/platform/operation'
import { KEEPING } from '@vigie/platform/web'
import type { ConsoleRoute } from '../console.ts'

const TYPES = { '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8' } as const

/** A file of a desk, under a name that holds its content's hash. */
export interface DeskFile {
  readonly path: string
  readonly type: string
  readonly body: Uint8Array<ArrayBuffer>
}

const isKnown = (extension: string): extension is keyof typeof TYPES => extension in TYPES

/** Reads a style or a script that pages of a desk load. */
export const readDeskFile = (file: URL): DeskFile => {
  const text = readFileSync(file, 'utf8')
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 12)
  const extension = extname(file.pathname)
  if (!isKnown(extension)) throw new Error(`${file} is neither a style nor a script`)
  return {
    path: `/assets/${basename(file.pathname, extension)}.${hash}${extension}`,
    type: TYPES[extension],
    body: new TextEncoder().encode(text),
  }
}

/** The lines under which such files are fetched. */
export const fileRoutes = (files: readonly DeskFile[]): readonly ConsoleRoute[] =>
  files.map(({ path, type, body }) => ({
    method: 'GET',
    path,
    who: EVERYBODY,
    audit: 'nothing-opened',
    handle: (c) => c.body(body, 200, { 'content-type': type, 'cache-control': KEEPING.forEver }),
  }))
