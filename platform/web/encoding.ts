import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export const ENCODINGS = ['br', 'gzip'] as const
export type Encoding = (typeof ENCODINGS)[number]

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** The best of our encodings that an `Accept-Encoding` header allows; null for none. */
export const chooseEncoding = (header: string | undefined): Encoding | null => {
  const allowed = (header ?? '').split(',').flatMap((part) => {
    const [name = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(';')
      .map((piece) => piece.trim())
    return parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) ? [] : [name]
  })
  return ENCODINGS.find((encoding) => allowed.includes(encoding)) ?? null
}

/** Pages are made for one reader and squeezed lightly; a file that is kept for ever is worth the full effort. */
export const squeeze = async (
  encoding: Encoding,
  body: Uint8Array,
  effort: 'page' | 'file',
): Promise<Uint8Array<ArrayBuffer>> => {
  const small =
    encoding === 'br'
      ? await brotli(body, {
          params: {
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            [constants.BROTLI_PARAM_QUALITY]: effort === 'page' ? 4 : constants.BROTLI_MAX_QUALITY,
          },
        })
      : await zip(body, { level: effort === 'page' ? 4 : constants.Z_BEST_COMPRESSION })
  return new Uint8Array(small)
}
