/*
 * The arithmetic of a fingerprint in AssemblyScript (build.ts makes kernel.wasm of it). It does what
 * typescript-kernel.ts does, step by step in single precision, four numbers at a time: the filter along rows takes
 * eight rows at once, and the second pass divides only the sums that the cells are taken from.
 */
const SIDE: i32 = 512
const CELLS: i32 = 64
const LINES: i32 = 16
const STRIDE: usize = (512 + 16) * 4
const EIGHT: usize = 32

/** The pixels: at most 512 × 512 of four bytes, and what a wide load may read beyond. */
export const input: usize = memory.data(512 * 512 * 4 + 64, 16)
/** The matrix of the transform, 16 × 64, which the host writes. */
export const matrix: usize = memory.data(16 * 64 * 4, 16)
/** The coefficients, 16 × 16. */
export const output: usize = memory.data(16 * 16 * 4, 16)

const turned: usize = memory.data(16 * 64 * 4, 16)
const lanes: usize = memory.data((512 + 16) * 32, 16)
const sums: usize = memory.data((512 + 16) * 32, 16)
const averaged: usize = memory.data(512 * (512 + 16) * 4, 16)
const filtered: usize = memory.data(512 * (512 + 16) * 4, 16)
const narrow: usize = memory.data(512 * 64 * 4, 16)
const cells: usize = memory.data(64 * 64 * 4, 16)
const half: usize = memory.data(16 * 64 * 4, 16)
const counts: usize = memory.data((512 + 16) * 4, 16)

// @ts-ignore: decorator
@inline function windowOf(side: i32): i32 {
  return (side + 127) / 128
}

/** How many pixels the window holds at this place. */
// @ts-ignore: decorator
@inline function held(place: i32, side: i32, before: i32, after: i32): i32 {
  return min(side - 1, place + after) - max(0, place - before) + 1
}

/** The middle of a cell. */
// @ts-ignore: decorator
@inline function middle(cell: i32, side: i32): i32 {
  return ((2 * cell + 1) * side) >> 7
}

/** Four rows of four become four columns of four, each beside those of the other four rows. */
// @ts-ignore: decorator
@inline function storeTurned(a: v128, b: v128, c: v128, d: v128, to: usize): void {
  const ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5)
  const cd = v128.shuffle<i32>(c, d, 0, 4, 1, 5)
  const AB = v128.shuffle<i32>(a, b, 2, 6, 3, 7)
  const CD = v128.shuffle<i32>(c, d, 2, 6, 3, 7)
  v128.store(to, v128.shuffle<i64>(ab, cd, 0, 2))
  v128.store(to, v128.shuffle<i64>(ab, cd, 1, 3), 32)
  v128.store(to, v128.shuffle<i64>(AB, CD, 0, 2), 64)
  v128.store(to, v128.shuffle<i64>(AB, CD, 1, 3), 96)
}

/** The way back, each of the four divided by its own divisor. */
// @ts-ignore: decorator
@inline function storeDivided(a: v128, b: v128, c: v128, d: v128, by: v128, to: usize, step: usize): void {
  const ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5)
  const cd = v128.shuffle<i32>(c, d, 0, 4, 1, 5)
  const AB = v128.shuffle<i32>(a, b, 2, 6, 3, 7)
  const CD = v128.shuffle<i32>(c, d, 2, 6, 3, 7)
  v128.store(to, f32x4.div(v128.shuffle<i64>(ab, cd, 0, 2), by))
  v128.store(to + step, f32x4.div(v128.shuffle<i64>(ab, cd, 1, 3), by))
  v128.store(to + 2 * step, f32x4.div(v128.shuffle<i64>(AB, CD, 0, 2), by))
  v128.store(to + 3 * step, f32x4.div(v128.shuffle<i64>(AB, CD, 1, 3), by))
}

/** The luminance of four neighbouring pixels of one, three or four bytes. */
// @ts-ignore: decorator
@inline function luminance(from: usize, channels: i32): v128 {
  const bytes = v128.load(from)
  const none = i32x4.splat(0)
  if (channels == 1)
    return f32x4.convert_i32x4_s(
      i8x16.shuffle(bytes, none, 0, 16, 16, 16, 1, 16, 16, 16, 2, 16, 16, 16, 3, 16, 16, 16),
    )
  let red: v128, green: v128, blue: v128
  if (channels == 3) {
    red = i8x16.shuffle(bytes, none, 0, 16, 16, 16, 3, 16, 16, 16, 6, 16, 16, 16, 9, 16, 16, 16)
    green = i8x16.shuffle(bytes, none, 1, 16, 16, 16, 4, 16, 16, 16, 7, 16, 16, 16, 10, 16, 16, 16)
    blue = i8x16.shuffle(bytes, none, 2, 16, 16, 16, 5, 16, 16, 16, 8, 16, 16, 16, 11, 16, 16, 16)
  } else {
    const byte = i32x4.splat(255)
    red = v128.and(bytes, byte)
    green = v128.and(i32x4.shr_u(bytes, 8), byte)
    blue = v128.and(i32x4.shr_u(bytes, 16), byte)
  }
  return f32x4.add(
    f32x4.add(
      f32x4.mul(f32x4.splat(0.299), f32x4.convert_i32x4_s(red)),
      f32x4.mul(f32x4.splat(0.587), f32x4.convert_i32x4_s(green)),
    ),
    f32x4.mul(f32x4.splat(0.114), f32x4.convert_i32x4_s(blue)),
  )
}

/** The luminance of eight rows, turned so that one load gives the same column of four rows. */
// @ts-ignore: decorator
@inline function lightRows(row: i32, width: i32, channels: i32): void {
  const line = <usize>(width * channels)
  let from = input + <usize>row * line
  for (let four = 0; four < 2; four++, from += 4 * line) {
    let to = lanes + <usize>four * 16
    for (let column = 0; column < width; column += 4, to += 4 * EIGHT) {
      const at = from + <usize>(column * channels)
      storeTurned(
        luminance(at, channels),
        luminance(at + line, channels),
        luminance(at + 2 * line, channels),
        luminance(at + 3 * line, channels),
        to,
      )
    }
  }
}

/** Eight rows of the once averaged picture, turned likewise. */
function takeRows(row: i32, width: i32): void {
  let from = filtered + <usize>row * STRIDE
  for (let four = 0; four < 2; four++, from += 4 * STRIDE) {
    let to = lanes + <usize>four * 16
    for (let column = 0; column < width; column += 4, to += 4 * EIGHT) {
      const at = from + <usize>column * 4
      storeTurned(
        v128.load(at),
        v128.load(at, STRIDE),
        v128.load(at, 2 * STRIDE),
        v128.load(at, 3 * STRIDE),
        to,
      )
    }
  }
}

/** The running sums along eight rows. */
function sumRows(width: i32): void {
  const window = windowOf(width)
  const after = window >> 1
  let one = f32x4.splat(0)
  let other = one
  let enters = lanes
  let leaves = lanes
  let to = sums
  const end = lanes + <usize>width * EIGHT
  for (let n = 0; n < after; n++, enters += EIGHT) {
    one = f32x4.add(one, v128.load(enters))
    other = f32x4.add(other, v128.load(enters, 16))
  }
  for (let n = after; n < window; n++, enters += EIGHT, to += EIGHT) {
    one = f32x4.add(one, v128.load(enters))
    other = f32x4.add(other, v128.load(enters, 16))
    v128.store(to, one)
    v128.store(to, other, 16)
  }
  for (; enters < end; enters += EIGHT, leaves += EIGHT, to += EIGHT) {
    one = f32x4.sub(f32x4.add(one, v128.load(enters)), v128.load(leaves))
    other = f32x4.sub(f32x4.add(other, v128.load(enters, 16)), v128.load(leaves, 16))
    v128.store(to, one)
    v128.store(to, other, 16)
  }
  for (let n = 0; n < after; n++, leaves += EIGHT, to += EIGHT) {
    one = f32x4.sub(one, v128.load(leaves))
    other = f32x4.sub(other, v128.load(leaves, 16))
    v128.store(to, one)
    v128.store(to, other, 16)
  }
}

/** The means of eight rows, row by row again. */
function averageRows(row: i32, width: i32): void {
  let to = averaged + <usize>row * STRIDE
  for (let four = 0; four < 2; four++, to += 4 * STRIDE) {
    let from = sums + <usize>four * 16
    for (let column = 0; column < width; column += 4, from += 4 * EIGHT)
      storeDivided(
        v128.load(from),
        v128.load(from, 32),
        v128.load(from, 64),
        v128.load(from, 96),
        v128.load(counts + <usize>column * 4),
        to + <usize>column * 4,
        STRIDE,
      )
  }
}

/** The means of eight rows in the middles of the cells only. */
function averageMiddles(row: i32, width: i32): void {
  let to = narrow + <usize>row * 256
  for (let four = 0; four < 2; four++, to += 4 * 256) {
    const from = sums + <usize>four * 16
    for (let cell = 0; cell < CELLS; cell += 4) {
      const a = middle(cell, width)
      const b = middle(cell + 1, width)
      const c = middle(cell + 2, width)
      const d = middle(cell + 3, width)
      storeDivided(
        v128.load(from + <usize>a * EIGHT),
        v128.load(from + <usize>b * EIGHT),
        v128.load(from + <usize>c * EIGHT),
        v128.load(from + <usize>d * EIGHT),
        f32x4(
          load<f32>(counts + <usize>a * 4),
          load<f32>(counts + <usize>b * 4),
          load<f32>(counts + <usize>c * 4),
          load<f32>(counts + <usize>d * 4),
        ),
        to + <usize>cell * 4,
        256,
      )
    }
  }
}

/** The sums of four columns after a row came and another went. */
// @ts-ignore: decorator
@inline function moved(at: usize, enters: usize, leaves: usize): v128 {
  const sum = f32x4.sub(f32x4.add(v128.load(sums + at), v128.load(enters + at)), v128.load(leaves + at))
  v128.store(sums + at, sum)
  return sum
}

/** Moves all columns on by a row and writes the means; sixteen columns at a time. */
// @ts-ignore: decorator
@inline function pass(enters: usize, leaves: usize, by: v128, to: usize, bytes: usize): void {
  for (let at: usize = 0; at < bytes; at += 64) {
    v128.store(to + at, f32x4.div(moved(at, enters, leaves), by))
    v128.store(to + at, f32x4.div(moved(at + 16, enters, leaves), by), 16)
    v128.store(to + at, f32x4.div(moved(at + 32, enters, leaves), by), 32)
    v128.store(to + at, f32x4.div(moved(at + 48, enters, leaves), by), 48)
  }
}

/** The same at the ends, where a row only comes or only goes, or none is written yet. */
function passEnd(enters: usize, leaves: usize, by: v128, to: usize, bytes: usize): void {
  for (let at: usize = 0; at < bytes; at += 16) {
    let sum = v128.load(sums + at)
    if (enters != 0) sum = f32x4.add(sum, v128.load(enters + at))
    if (leaves != 0) sum = f32x4.sub(sum, v128.load(leaves + at))
    v128.store(sums + at, sum)
    if (to != 0) v128.store(to + at, f32x4.div(sum, by))
  }
}

/** The running means down the columns. */
function boxColumns(width: i32, height: i32): void {
  const window = windowOf(height)
  const after = window >> 1
  const before = window - after - 1
  const bytes = <usize>((width + 15) & ~15) * 4
  memory.fill(sums, 0, bytes)
  for (let row = -after; row < height; row++) {
    const comes = row + after < height
    const goes = row - before > 0
    const enters = averaged + <usize>(row + after) * STRIDE
    const leaves = averaged + <usize>(row - before - 1) * STRIDE
    const to = filtered + <usize>row * STRIDE
    const by = f32x4.splat(<f32>held(row, height, before, after))
    if (comes && goes) pass(enters, leaves, by, to, bytes)
    else passEnd(comes ? enters : 0, goes ? leaves : 0, by, row < 0 ? 0 : to, bytes)
  }
}

/** The running means down the columns of the middles, divided in the middles of the cells only. */
function boxMiddles(height: i32): void {
  const window = windowOf(height)
  const after = window >> 1
  const before = window - after - 1
  memory.fill(sums, 0, 256)
  let cell = 0
  for (let row = -after; row < height; row++) {
    const comes = row + after < height
    const goes = row - before > 0
    const enters = narrow + <usize>(row + after) * 256
    const leaves = narrow + <usize>(row - before - 1) * 256
    const by = f32x4.splat(<f32>held(row, height, before, after))
    if (comes && goes) for (let at: usize = 0; at < 256; at += 16) moved(at, enters, leaves)
    else passEnd(comes ? enters : 0, goes ? leaves : 0, by, 0, 256)
    for (; cell < CELLS && middle(cell, height) == row; cell++) {
      const to = cells + <usize>cell * 256
      for (let at: usize = 0; at < 256; at += 16) v128.store(to + at, f32x4.div(v128.load(sums + at), by))
    }
  }
}

/** Rows, columns, rows, columns: from the pixels to the cells. */
// @ts-ignore: decorator
@inline function average(width: i32, height: i32, channels: i32): void {
  const window = windowOf(width)
  const after = window >> 1
  const before = window - after - 1
  for (let column = 0; column < width; column++)
    store<f32>(counts + <usize>column * 4, <f32>held(column, width, before, after))
  for (let row = 0; row < height; row += 8) {
    lightRows(row, width, channels)
    sumRows(width)
    averageRows(row, width)
  }
  boxColumns(width, height)
  for (let row = 0; row < height; row += 8) {
    takeRows(row, width)
    sumRows(width)
    averageMiddles(row, width)
  }
  boxMiddles(height)
}

/** A picture of the size of the cells is taken as it is. */
function take(channels: i32): void {
  for (let at = 0; at < CELLS * CELLS; at += 4) {
    const from = input + <usize>(at * channels)
    const light =
      channels == 1 ? luminance(from, 1) : channels == 3 ? luminance(from, 3) : luminance(from, 4)
    v128.store(cells + <usize>at * 4, light)
  }
}

/** The steps between four cells and their neighbours, in whole hundredths. */
// @ts-ignore: decorator
@inline function steps(one: usize, other: usize): v128 {
  const difference = f32x4.sub(v128.load(one), v128.load(other))
  const hundredths = f32x4.div(f32x4.mul(difference, f32x4.splat(100)), f32x4.splat(255))
  return i32x4.abs(i32x4.trunc_sat_f32x4_s(hundredths))
}

function qualityOf(): i32 {
  let all = i32x4.splat(0)
  for (let row: usize = 0; row < 64; row++)
    for (let column: usize = 0; column < 64; column += 4) {
      const at = cells + row * 256 + column * 4
      if (row < 63) all = i32x4.add(all, steps(at, at + 256))
      const right = steps(at, at + 4)
      all = i32x4.add(all, column < 60 ? right : v128.and(right, i32x4(-1, -1, -1, 0)))
    }
  const sum =
    i32x4.extract_lane(all, 0) +
    i32x4.extract_lane(all, 1) +
    i32x4.extract_lane(all, 2) +
    i32x4.extract_lane(all, 3)
  return min(100, sum / 90)
}

function transform(): void {
  for (let line: usize = 0; line < 16; line++)
    for (let column: usize = 0; column < 256; column += 64) {
      let a = f32x4.splat(0)
      let b = a
      let c = a
      let d = a
      for (let k: usize = 0; k < 64; k++) {
        const factor = v128.load_splat<f32>(matrix + line * 256 + k * 4)
        const from = cells + k * 256 + column
        a = f32x4.add(a, f32x4.mul(factor, v128.load(from)))
        b = f32x4.add(b, f32x4.mul(factor, v128.load(from, 16)))
        c = f32x4.add(c, f32x4.mul(factor, v128.load(from, 32)))
        d = f32x4.add(d, f32x4.mul(factor, v128.load(from, 48)))
      }
      const to = half + line * 256 + column
      v128.store(to, a)
      v128.store(to, b, 16)
      v128.store(to, c, 32)
      v128.store(to, d, 48)
    }
  for (let row: usize = 0; row < 16; row++) {
    let a = f32x4.splat(0)
    let b = a
    let c = a
    let d = a
    for (let k: usize = 0; k < 64; k++) {
      const value = v128.load_splat<f32>(half + row * 256 + k * 4)
      const from = turned + k * 64
      a = f32x4.add(a, f32x4.mul(value, v128.load(from)))
      b = f32x4.add(b, f32x4.mul(value, v128.load(from, 16)))
      c = f32x4.add(c, f32x4.mul(value, v128.load(from, 32)))
      d = f32x4.add(d, f32x4.mul(value, v128.load(from, 48)))
    }
    const to = output + row * 64
    v128.store(to, a)
    v128.store(to, b, 16)
    v128.store(to, c, 32)
    v128.store(to, d, 48)
  }
}

/** Once, after the host wrote the matrix: its columns side by side. */
export function prepare(): void {
  for (let line: usize = 0; line < 16; line++)
    for (let k: usize = 0; k < 64; k++)
      store<f32>(turned + k * 64 + line * 4, load<f32>(matrix + line * 256 + k * 4))
}

/** Writes the coefficients of the picture in `input`; gives its quality. */
export function measure(width: i32, height: i32, channels: i32): i32 {
  if (width == CELLS && height == CELLS) take(channels)
  else if (channels == 1) average(width, height, 1)
  else if (channels == 3) average(width, height, 3)
  else average(width, height, 4)
  transform()
  return qualityOf()
}
