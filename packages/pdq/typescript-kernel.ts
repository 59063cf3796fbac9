import { CELLS, dctMatrix, FREQUENCIES } from './dct-matrix.ts'
import type { Kernel } from './kernel.ts'
import { type Pixels, SIDE } from './pixels.ts'

/*
 * Every sum is rounded to single precision after every step and in the order of the reference, so that the bits come
 * out the same: `Math.fround`, or the store into a Float32Array, is the rounding.
 */
const { fround } = Math

const RED = fround(0.299)
const GREEN = fround(0.587)
const BLUE = fround(0.114)

const luminance = ({ data, width, height, channels }: Pixels, to: Float32Array): void => {
  for (let at = 0, from = 0; at < width * height; at++, from += channels) {
    const red = data[from] ?? 0
    if (channels === 1) to[at] = red
    else {
      const two = fround(fround(RED * red) + fround(GREEN * (data[from + 1] ?? 0)))
      to[at] = two + fround(BLUE * (data[from + 2] ?? 0))
    }
  }
}

/** One pass of the filter averages this many pixels along a side. */
const windowOf = (side: number): number => Math.floor((side + 2 * CELLS - 1) / (2 * CELLS))

/** Lines that are averaged along: how many, how far apart, and how far apart the places on one are. */
type Lines = {
  readonly count: number
  readonly apart: number
  readonly length: number
  readonly step: number
}

/** Adds or subtracts one place of some neighbouring lines. */
const addPlace = (sums: Float32Array, from: Float32Array, at: number, apart: number, sign: 1 | -1): void => {
  for (let line = 0; line < sums.length; line++, at += apart)
    sums[line] = (sums[line] ?? 0) + sign * (from[at] ?? 0)
}

/** The running mean along some neighbouring lines, which all move on together: no sum waits for the one before. */
const boxSome = (from: Float32Array, to: Float32Array, first: number, lines: Lines): void => {
  const { count, apart, length, step } = lines
  const window = windowOf(length)
  const after = window >> 1
  const sums = new Float32Array(count)
  let held = 0
  for (let place = -after; place < length; place++) {
    const enters = place + after
    const leaves = enters - window
    if (enters < length) {
      addPlace(sums, from, first + enters * step, apart, 1)
      held++
    }
    if (leaves >= 0) {
      addPlace(sums, from, first + leaves * step, apart, -1)
      held--
    }
    if (place < 0) continue
    let at = first + place * step
    for (let line = 0; line < count; line++, at += apart) to[at] = (sums[line] ?? 0) / held
  }
}

/** So many rows at once stay in the nearest cache. */
const ROWS = 16

const boxRows = (from: Float32Array, to: Float32Array, width: number, height: number): void => {
  for (let row = 0; row < height; row += ROWS) {
    const count = Math.min(ROWS, height - row)
    boxSome(from, to, row * width, { count, apart: width, length: width, step: 1 })
  }
}

const boxColumns = (from: Float32Array, to: Float32Array, width: number, height: number): void =>
  boxSome(from, to, 0, { count: width, apart: 1, length: height, step: width })

/** The pixel in the middle of each cell. */
const decimate = (from: Float32Array, to: Float32Array, width: number, height: number): void => {
  const middle = (cell: number, side: number): number => Math.floor(((cell + 0.5) * side) / CELLS)
  for (let row = 0; row < CELLS; row++)
    for (let column = 0; column < CELLS; column++)
      to[row * CELLS + column] = from[middle(row, height) * width + middle(column, width)] ?? 0
}

/** The steps of brightness between neighbouring cells, counted in whole hundredths. */
const qualityOf = (cells: Float32Array): number => {
  let steps = 0
  const step = (one: number, other: number): number =>
    Math.abs(Math.trunc(fround(fround(fround((cells[one] ?? 0) - (cells[other] ?? 0)) * 100) / 255)))
  for (let row = 0; row < CELLS; row++)
    for (let column = 0; column < CELLS; column++) {
      const at = row * CELLS + column
      if (row + 1 < CELLS) steps += step(at, at + CELLS)
      if (column + 1 < CELLS) steps += step(at, at + 1)
    }
  return Math.min(100, Math.floor(steps / 90))
}

/** The transform along the columns, then along the rows. */
const transform = (
  matrix: Float32Array,
  cells: Float32Array,
  half: Float32Array,
  whole: Float32Array,
): void => {
  for (let line = 0; line < FREQUENCIES; line++)
    for (let column = 0; column < CELLS; column++) {
      let sum = 0
      for (let k = 0; k < CELLS; k++)
        sum = fround(sum + fround((matrix[line * CELLS + k] ?? 0) * (cells[k * CELLS + column] ?? 0)))
      half[line * CELLS + column] = sum
    }
  for (let row = 0; row < FREQUENCIES; row++)
    for (let line = 0; line < FREQUENCIES; line++) {
      let sum = 0
      for (let k = 0; k < CELLS; k++)
        sum = fround(sum + fround((half[row * CELLS + k] ?? 0) * (matrix[line * CELLS + k] ?? 0)))
      whole[row * FREQUENCIES + line] = sum
    }
}

/** The kernel for where no WebAssembly may run. */
export const typescriptKernel = (): Kernel => {
  const matrix = dctMatrix()
  const one = new Float32Array(SIDE * SIDE)
  const other = new Float32Array(SIDE * SIDE)
  const cells = new Float32Array(CELLS * CELLS)
  const half = new Float32Array(FREQUENCIES * CELLS)
  const coefficients = new Float32Array(FREQUENCIES * FREQUENCIES)
  return {
    name: 'typescript',
    measure: (fitted) => {
      const { width, height } = fitted
      luminance(fitted, one)
      if (width === CELLS && height === CELLS) cells.set(one.subarray(0, CELLS * CELLS))
      else {
        for (let pass = 0; pass < 2; pass++) {
          boxRows(one, other, width, height)
          boxColumns(other, one, width, height)
        }
        decimate(one, cells, width, height)
      }
      transform(matrix, cells, half, coefficients)
      return { coefficients, quality: qualityOf(cells) }
    },
  }
}
