import { expect, test } from 'vitest'
import { commonSeen, NOTHING_SEEN, seenRefusal } from './seen.ts'

test('of two who counted differently the smaller number leaves, and no word that the other contradicts', () => {
  const one = { media: 'image', pieces: 400, victims: 3, childModelling: 'no', years: 9 } as const
  const other = { media: 'mixed', pieces: 380, victims: 4, childModelling: 'no', years: null } as const
  const both = { media: null, pieces: 380, victims: 3, childModelling: 'no', years: 9 }
  expect(commonSeen([one, other])).toEqual(both)
  expect(commonSeen([other, one])).toEqual(both)
  expect(commonSeen([NOTHING_SEEN, one])).toEqual(one)
  expect(commonSeen([])).toEqual(NOTHING_SEEN)
})

test('an age in years has to fit the age that was chosen; where that cannot be determined, any fits', () => {
  const aged = (years: number | null) => ({ ...NOTHING_SEEN, years })
  expect(seenRefusal(aged(17), 'pubescent')).toBeNull()
  expect(seenRefusal(aged(18), 'pubescent')).toBe('years-against-age')
  expect(seenRefusal(aged(18), 'adult')).toBeNull()
  expect(seenRefusal(aged(17), 'adult')).toBe('years-against-age')
  expect(seenRefusal(aged(40), 'not-determined')).toBeNull()
  expect(seenRefusal(aged(null), 'infant')).toBeNull()
})
