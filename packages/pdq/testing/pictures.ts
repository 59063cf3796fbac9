import type { Pixels } from '../pixels.ts'

/** A small generator of chances that gives the same row for the same seed. */
export const chances = (seed: number): (() => number) => {
  let state = (seed * 0x9e3779b1) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Colour = readonly [number, number, number]
type Painter = (x: number, y: number) => Colour

const painters: readonly ((chance: () => number) => Painter)[] = [
  // A slope of colour.
  (chance) => {
    const [a, b, c, d] = [chance() * 2 - 1, chance() * 2 - 1, chance() * 255, chance() * 200]
    return (x, y) => [c + d * (a * x + b * y), 128 + d * (b * x - a * y), c - d * a * y]
  },
  // Noise of patches of one size.
  (chance) => {
    const patch = 1 + Math.floor(chance() * 40)
    const colours = Array.from({ length: 997 * 3 }, () => chance() * 255)
    return (x, y) => {
      const place = (Math.floor(x * patch) * 31 + Math.floor(y * patch) * 57) % 997
      return [colours[place] ?? 0, colours[place + 997] ?? 0, colours[place + 1994] ?? 0]
    }
  },
  // Discs and boxes over each other.
  (chance) => {
    const shapes = Array.from({ length: 3 + Math.floor(chance() * 20) }, () => ({
      x: chance(),
      y: chance(),
      size: 0.02 + chance() * 0.3,
      round: chance() < 0.5,
      colour: [chance() * 255, chance() * 255, chance() * 255] as const,
    })).reverse()
    return (x, y) =>
      shapes.find(({ x: cx, y: cy, size, round }) =>
        round ? Math.hypot(x - cx, y - cy) < size : Math.max(Math.abs(x - cx), Math.abs(y - cy)) < size,
      )?.colour ?? [240, 240, 235]
  },
  // Dark words of chance length on lines of a page.
  (chance) => {
    const lines = 6 + Math.floor(chance() * 30)
    const letters = Array.from({ length: 4096 }, () => chance() < 0.6)
    return (x, y) => {
      const line = Math.floor(y * lines)
      const ink = (y * lines) % 1 < 0.6 && letters[(line * 67 + Math.floor(x * lines * 2.5)) % 4096] === true
      return ink ? [25, 25, 40] : [250, 248, 240]
    }
  },
  // Waves through each other.
  (chance) => {
    const waves = Array.from(
      { length: 4 },
      () => [chance() * 60, chance() * 60, chance() * 6, chance() * 60] as const,
    )
    return (x, y) => {
      const light = waves.reduce((sum, [a, b, c, size]) => sum + size * Math.sin(a * x + b * y + c), 128)
      return [light, light * 0.8 + 20, 255 - light]
    }
  },
  // Clouds over a slope, with something in front: coarse and fine together, as in photographs.
  (chance) => {
    const heights = Float32Array.from({ length: 64 * 64 }, chance)
    const height = (x: number, y: number): number => heights[(y % 64) * 64 + (x % 64)] ?? 0
    const between = (x: number, y: number): number => {
      const [left, top] = [Math.floor(x), Math.floor(y)]
      const [right, low] = [x - left, y - top]
      const above = height(left, top) * (1 - right) + height(left + 1, top) * right
      const below = height(left, top + 1) * (1 - right) + height(left + 1, top + 1) * right
      return above * (1 - low) + below * low
    }
    const [cx, cy, size, rough] = [chance(), chance(), 0.1 + chance() * 0.3, 0.5 + chance() * 0.3]
    return (x, y) => {
      let light = 60 * y
      for (let octave = 0, part = 190; octave < 6; octave++, part *= rough)
        light += part * (between(x * 3 * 2 ** octave, y * 3 * 2 ** octave) - 0.35)
      const front = Math.hypot(x - cx, y - cy) < size ? 70 : 0
      return [light + front, light * 0.9 + 20, 200 - light * 0.5 + front]
    }
  },
]

/** The kinds of pictures in the order of the seeds. */
export const KINDS = ['slope', 'patches', 'shapes', 'text', 'waves', 'scene'] as const

const clamped = (value: number): number => Math.max(0, Math.min(255, Math.round(value)))

/** A made-up neutral picture: every seed another one, of a kind that follows from the seed. */
export const picture = (
  seed: number,
  size: { width: number; height: number; channels?: 1 | 3 | 4 },
): Pixels => {
  const { width, height, channels = 3 } = size
  const paint = painters[seed % KINDS.length]?.(chances(seed))
  const data = new Uint8Array(width * height * channels)
  for (let row = 0, at = 0; row < height; row++)
    for (let column = 0; column < width; column++, at += channels) {
      const colour = paint?.(column / width, row / height) ?? [0, 0, 0]
      for (let channel = 0; channel < Math.min(3, channels); channel++)
        data[at + channel] = clamped(colour[channel] ?? 0)
      if (channels === 4) data[at + 3] = 255
    }
  return { data, width, height, channels }
}

/** Sizes that take every way through the method: the cells' own, small, flat, slender, exact and too long. */
export const someSize = (seed: number): { width: number; height: number; channels: 1 | 3 | 4 } => {
  const chance = chances(seed + 7_000_003)
  const side = (): number => 5 + Math.floor(chance() * 508)
  const small = (): number => 5 + Math.floor(chance() * 140)
  const sizes = [
    [512, 512],
    [64, 64],
    [small(), small()],
    [side(), small()],
    [small(), 512],
    [256, 128],
    [small(), small()],
    [513 + Math.floor(chance() * 700), 100 + Math.floor(chance() * 900)],
    [64, side()],
    [small(), side()],
    [300, 200],
  ] as const
  const [width, height] = sizes[Math.floor(seed / KINDS.length) % sizes.length] ?? [512, 512]
  return { width, height, channels: ([3, 4, 1] as const)[Math.floor(seed / (KINDS.length * 11)) % 3] ?? 3 }
}
