import { expect, it } from 'vitest'
import { INFO_BITS, keyOf, STEPS, syndromeOf } from './code.ts'
import { ones } from './fingerprint.ts'
import { dice } from './fixtures.ts'

const FEWER_BITS = [[], ...Array.from({ length: 24 }, (_, bit) => [bit])]
const WITHIN_TWO = FEWER_BITS.flatMap((bits) =>
  Array.from({ length: 25 }, (_, bit) => [...bits, ...(bit < 24 ? [bit] : [])]),
)

it('opens for 24 bits every bucket that holds what differs in at most two of them, at its true distance', () => {
  const roll = dice(51)
  for (let asked = 0; asked < 24; asked++) {
    const chunk = roll() & 0xffffff
    const syndrome = syndromeOf(chunk)
    const buckets = new Map<number, readonly number[]>()
    for (const { info, nearest, away } of STEPS[syndrome] ?? []) {
      for (let straight = 0; straight < 512; straight++) {
        const flips = ones(straight)
        if (nearest + flips > 2) continue
        const key = keyOf(chunk, 20) ^ ((info << (20 - INFO_BITS)) | straight)
        buckets.set(
          key,
          away.map((bits) => bits + flips),
        )
      }
    }
    expect(buckets.size).toBe(syndrome === 0 ? 81 : 144)
    const wrong = WITHIN_TWO.filter((bits) => {
      const other = bits.reduce((word, bit) => word ^ (1 << bit), chunk)
      return buckets.get(keyOf(other, 20))?.[syndromeOf(other)] !== ones(other ^ chunk)
    })
    expect(wrong).toEqual([])
  }
})
