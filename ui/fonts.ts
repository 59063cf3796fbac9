import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { contentHash } from './content-hash.ts'

const require = createRequire(import.meta.url)

const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const LATIN_EXT =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'

export type Font = {
  readonly family: string
  /** Where an app serves it. */
  readonly path: string
  /** Where it lies on this machine. */
  readonly file: string
  readonly range: string
}

const FOLDERS = {
  next: dirname(require.resolve('@fontsource-variable/atkinson-hyperlegible-next')),
  mono: dirname(require.resolve('@fontsource-variable/atkinson-hyperlegible-mono')),
}

function font(face: keyof typeof FOLDERS, subset: 'latin' | 'latin-ext'): Font {
  const name = `atkinson-hyperlegible-${face}`
  const file = join(FOLDERS[face], `files/${name}-${subset}-wght-normal.woff2`)
  return {
    family: face === 'next' ? 'Atkinson Hyperlegible Next' : 'Atkinson Hyperlegible Mono',
    path: `/assets/${name}-${subset}.${contentHash(readFileSync(file))}.woff2`,
    file,
    range: subset === 'latin' ? LATIN : LATIN_EXT,
  }
}

/** The letters of all text: the one font worth fetching before the style asks for it. */
export const TEXT_FONT = font('next', 'latin')

/** Every font file there is to serve. */
export const FONTS: readonly Font[] = [
  TEXT_FONT,
  font('next', 'latin-ext'),
  font('mono', 'latin'),
  font('mono', 'latin-ext'),
]

/** The `@font-face` rules; system letters stand in until a font has come. */
export const fontFaces = (): string =>
  FONTS.map(
    ({ family, path, range }) =>
      `@font-face{font-family:"${family}";font-weight:200 800;font-display:swap;src:url(${path}) format("woff2");unicode-range:${range}}`,
  ).join('')
