import type { Env, Hono } from 'hono'
import { chooseEncoding, ENCODINGS, type Encoding, squeeze } from './encoding.ts'
import { KEEPING } from './security-headers.ts'

export interface AssetFile {
  readonly type: string
  readonly body: Uint8Array<ArrayBuffer>
}

type Shelved = AssetFile & { readonly squeezed: ReadonlyMap<Encoding, Uint8Array<ArrayBuffer>> }

const text = /^(text|application\/(json|javascript)|image\/svg)/

const shelve = async (file: AssetFile): Promise<Shelved> => {
  const squeezed = new Map<Encoding, Uint8Array<ArrayBuffer>>()
  if (text.test(file.type)) {
    for (const encoding of ENCODINGS) squeezed.set(encoding, await squeeze(encoding, file.body, 'file'))
  }
  return { ...file, squeezed }
}

/**
 * Serves files under paths that hold the hash of their content: kept for ever, squeezed once at the first question.
 * A path that is not on the list does not exist, so nothing on the disk can be reached.
 */
export const serveAssets = <E extends Env>(app: Hono<E>, files: ReadonlyMap<string, AssetFile>): void => {
  for (const [path, file] of files) {
    let shelved: Promise<Shelved> | null = null
    app.get(path, async (c) => {
      shelved ??= shelve(file)
      const { type, body, squeezed } = await shelved
      const encoding = chooseEncoding(c.req.header('accept-encoding'))
      const small = encoding === null ? undefined : squeezed.get(encoding)
      return c.body(small ?? body, 200, {
        'content-type': type,
        'cache-control': KEEPING.forEver,
        ...(squeezed.size > 0 ? { vary: 'Accept-Encoding' } : {}),
        ...(small && encoding ? { 'content-encoding': encoding } : {}),
      })
    })
  }
}
