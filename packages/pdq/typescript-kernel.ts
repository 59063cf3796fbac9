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

/** The running mean along each row. */
const boxRows = (from: Float32Array, to: Float32Array, width: number, height: number): void => {
  const window = windowOf(width)
  const after = window >> 1
  const before = window - after
  for (let start = 0; start < width * height; start += width) {
    let sum = 0
    let count = 0
    for (let column = -after; column < width; column++) {
      const enters = column + after
      if (enters < width) {
        sum = fround(sum + (from[start + enters] ?? 0))
        count++
      }
      const leaves = column - before
      if (leaves >= 0) {
        sum = fround(sum - (from[start + leaves] ?? 0))
        count--
      }
      if (column >= 0) to[start + column] = sum / count
    }
  }
}

/** The running mean along each column; all columns move down together. */
const boxColumns = (from: Float32Array, to: Float32Array, width: number, height: number): void => {
  const window = windowOf(height)
  const after = window >> 1
  const before = window - after
  const sums = new Float32Array(width)
  let count = 0
  for (let row = -after; row < height; row++) {
    const enters = (row + after) * width
    const leaves = (row - before) * width
    if (row + after < height) {
      for (let column = 0; column < width; column++)
        sums[column] = (sums[column] ?? 0) + (from[enters + column] ?? 0)
      count++
    }
    if (leaves >= 0) {
      for (let column = 0; column < width; column++)
        sums[column] = (sums[column] ?? 0) - (from[leaves + column] ?? 0)
      count--
    }
    if (row < 0) continue
    for (let column = 0; column < width; column++) to[row * width + column] = (sums[column] ?? 0) / count
  }
}

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
