/*
 * The fingerprint once more, as plainly as it can be said: every step of the published method in order, each number
 * rounded to single precision. The tests hold both kernels against it, bit by bit; the bench times it beside them.
 */
const single = Math.fround

type Picture = {
  readonly data: ArrayLike<number>
  readonly width: number
  readonly height: number
  readonly channels: number
}

/** Single-precision numbers in rows; storing one rounds it. */
type Grid = { readonly rows: number; readonly columns: number; readonly values: Float32Array }

const grid = (rows: number, columns: number, value: (row: number, column: number) => number): Grid => {
  const values = new Float32Array(rows * columns)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) values[row * columns + column] = value(row, column)
  return { rows, columns, values }
}

const at = (from: Grid, row: number, column: number): number =>
  from.values[row * from.columns + column] ?? Number.NaN

const turned = (from: Grid): Grid => grid(from.columns, from.rows, (row, column) => at(from, column, row))

const lightOf = ({ data, width, height, channels }: Picture): Grid => {
  const tooLong = width > 512 || height > 512
  const [rows, columns] = tooLong ? [512, 512] : [height, width]
  return grid(rows, columns, (row, column) => {
    const y = tooLong ? Math.floor((row * height) / 512) : row
    const x = tooLong ? Math.floor((column * width) / 512) : column
    const first = (y * width + x) * channels
    if (channels === 1) return data[first] ?? Number.NaN
    const red = single(single(0.299) * (data[first] ?? Number.NaN))
    const green = single(single(0.587) * (data[first + 1] ?? Number.NaN))
    const blue = single(single(0.114) * (data[first + 2] ?? Number.NaN))
    return single(single(red + green) + blue)
  })
}

/** The mean along each row of a window that is cut off at both ends: first it fills, then slides, then empties. */
const boxed = (from: Grid): Grid => {
  const { rows, columns } = from
  const window = Math.ceil(columns / 128)
  const ahead = Math.floor(window / 2)
  const means = grid(rows, columns, () => 0)
  for (let row = 0; row < rows; row++) {
    let sum = 0
    let size = 0
    for (let middle = -ahead; middle < columns; middle++) {
      const comes = middle + ahead
      const goes = comes - window
      if (comes < columns) {
        sum = single(sum + at(from, row, comes))
        size += 1
      }
      if (goes >= 0) {
        sum = single(sum - at(from, row, goes))
        size -= 1
      }
      if (middle >= 0) means.values[row * columns + middle] = sum / size
    }
  }
  return means
}

const cellsOf = (light: Grid): Grid => {
  if (light.rows === 64 && light.columns === 64) return light
  const once = turned(boxed(turned(boxed(light))))
  const twice = turned(boxed(turned(boxed(once))))
  const middle = (cell: number, side: number): number => Math.floor(((cell + 0.5) * side) / 64)
  return grid(64, 64, (row, column) => at(twice, middle(row, light.rows), middle(column, light.columns)))
}

const qualityOf = (cells: Grid): number => {
  let steps = 0
  const step = (one: number, other: number): number =>
    Math.abs(Math.trunc(single(single(single(one - other) * 100) / 255)))
  for (let row = 0; row < 64; row++)
    for (let column = 0; column < 64; column++) {
      if (row < 63) steps += step(at(cells, row, column), at(cells, row + 1, column))
      if (column < 63) steps += step(at(cells, row, column), at(cells, row, column + 1))
    }
  return Math.min(100, Math.floor(steps / 90))
}

const product = (one: Grid, other: Grid): Grid =>
  grid(one.rows, other.columns, (row, column) => {
    let sum = 0
    for (let k = 0; k < other.rows; k++) sum = single(sum + single(at(one, row, k) * at(other, k, column)))
    return sum
  })

const cosines = grid(
  16,
  64,
  (row, column) => single(Math.sqrt(2 / 64)) * Math.cos((Math.PI / 2 / 64) * (row + 1) * (2 * column + 1)),
)

/** The 64 digits and the quality of a picture. */
export const plainReference = (picture: Picture): { pdq: string; quality: number } => {
  const cells = cellsOf(lightOf(picture))
  const coefficients = [...product(product(cosines, cells), turned(cosines)).values]
  const median = [...coefficients].sort((one, other) => one - other)[127] ?? Number.NaN
  const bits = coefficients.map((value) => (value > median ? '1' : '0')).reverse()
  return {
    pdq: BigInt(`0b${bits.join('')}`)
      .toString(16)
      .padStart(64, '0'),
    quality: qualityOf(cells),
  }
}
