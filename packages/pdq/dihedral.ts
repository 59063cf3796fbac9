import { FREQUENCIES } from './dct-matrix.ts'

/** The eight ways to turn and mirror a picture, named as in the reference. */
export const VARIANTS = [
  'original',
  'rotate90',
  'rotate180',
  'rotate270',
  'flipX',
  'flipY',
  'flipPlus1',
  'flipMinus1',
] as const

export type Variant = (typeof VARIANTS)[number]

/**
 * What turning a picture does to its transform: rows and columns change places or not, and the sign of the even
 * lines of one direction, of both or of none changes (line 0 holds frequency 1, whose cosine is odd about the middle).
 */
const TURNS: Readonly<Record<Variant, { swap: boolean; rows: boolean; columns: boolean }>> = {
  original: { swap: false, rows: false, columns: false },
  rotate90: { swap: true, rows: false, columns: true },
  rotate180: { swap: false, rows: true, columns: true },
  rotate270: { swap: true, rows: true, columns: false },
  flipX: { swap: false, rows: true, columns: false },
  flipY: { swap: false, rows: false, columns: true },
  flipPlus1: { swap: true, rows: false, columns: false },
  flipMinus1: { swap: true, rows: true, columns: true },
}

/** The coefficients of the picture turned or mirrored so. */
export const turn = (coefficients: Float32Array, variant: Variant): Float32Array => {
  const { swap, rows, columns } = TURNS[variant]
  return coefficients.map((_, to) => {
    const [toRow, toColumn] = [Math.floor(to / FREQUENCIES), to % FREQUENCIES]
    const [row, column] = swap ? [toColumn, toRow] : [toRow, toColumn]
    const value = coefficients[row * FREQUENCIES + column] ?? 0
    const negative = (rows && row % 2 === 0) !== (columns && column % 2 === 0)
    return negative ? -value : value
  })
}
