/*
 * The fingerprint once more, as plainly and slowly as it can be said: every step of the published method in order,
 * each number rounded to single precision. The tests hold both kernels against it, bit by bit; the benches time it.
 */
type Grid = number[][]
const single = Math.fround
const grid = (rows: number, columns: number, value: (row: number, column: number) => number): Grid =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => value(row, column)),
  )
const at = (from: Grid, row: number, column: number): number => from[row]?.[column] ?? Number.NaN

type Picture = { data: ArrayLike<number>; width: number; height: number; channels: number }

const lightOf = ({ data, width, height, channels }: Picture): Grid => {
  const tooLong = width > 512 || height > 512
  const [rows, columns] = tooLong ? [512, 512] : [height, width]
  return grid(rows, columns, (row, column) => {
    const y = tooLong ? Math.floor((row * height) / 512) : row
    const x = tooLong ? Math.floor((column * width) / 512) : column
    const byte = (channel: number): number => data[(y * width + x) * channels + channel] ?? Number.NaN
    if (channels === 1) return byte(0)
    const red = single(single(0.299) * byte(0))
    const green = single(single(0.587) * byte(1))
    const blue = single(single(0.114) * byte(2))
    return single(single(red + green) + blue)
  })
}

/** The mean of a window that is cut off at both ends: first fills, then slides, then empties. */
const boxed = (line: readonly number[]): number[] => {
  const window = Math.ceil(line.length / 128)
  const ahead = Math.floor(window / 2)
  const means: number[] = []
  let sum = 0
  let size = 0
  for (let middle = -ahead; middle < line.length; middle++) {
    const comes = line[middle + ahead]
    const goes = line[middle + ahead - window]
    if (comes !== undefined) {
      sum = single(sum + comes)
      size += 1
    }
    if (goes !== undefined) {
      sum = single(sum - goes)
      size -= 1
    }
    if (middle >= 0) means.push(single(sum / size))
  }
  return means
}

const turned = (from: Grid): Grid =>
  grid(from[0]?.length ?? 0, from.length, (row, column) => at(from, column, row))

const cellsOf = (light: Grid): Grid => {
  const [rows, columns] = [light.length, light[0]?.length ?? 0]
  if (rows === 64 && columns === 64) return light
  let soft = light
  for (const _ of ['first', 'second']) soft = turned(turned(soft.map(boxed)).map(boxed))
  return grid(64, 64, (row, column) =>
    at(soft, Math.floor(((row + 0.5) * rows) / 64), Math.floor(((column + 0.5) * columns) / 64)),
  )
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
  grid(one.length, other[0]?.length ?? 0, (row, column) => {
    let sum = 0
    for (let k = 0; k < other.length; k++) sum = single(sum + single(at(one, row, k) * at(other, k, column)))
    return sum
  })

const cosines = grid(16, 64, (row, column) =>
  single(single(Math.sqrt(2 / 64)) * Math.cos((Math.PI / 2 / 64) * (row + 1) * (2 * column + 1))),
)

/** The 256 coefficients, the quality and the 64 digits of a picture. */
export const plainReference = (
  picture: Picture,
): { coefficients: number[]; quality: number; pdq: string } => {
  const cells = cellsOf(lightOf(picture))
  const coefficients = product(product(cosines, cells), turned(cosines)).flat()
  const median = [...coefficients].sort((one, other) => one - other)[127] ?? Number.NaN
  const bits = coefficients.map((value) => (value > median ? '1' : '0')).reverse()
  const pdq = BigInt(`0b${bits.join('')}`)
    .toString(16)
    .padStart(64, '0')
  return { coefficients, quality: qualityOf(cells), pdq }
}
