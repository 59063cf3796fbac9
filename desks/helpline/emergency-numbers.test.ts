import { BODIES } from '@vigie/directory'
import { expect, test } from 'vitest'
import { EMERGENCY_SERVICES } from './emergency-numbers.tsx'

test('every service on the card for danger has a number in the directory', () => {
  const called = Object.values(EMERGENCY_SERVICES).map((body) => BODIES.find(({ id }) => id === body))
  expect(called.filter((body) => !body?.phone)).toEqual([])
  expect(called.map((body) => body?.phone)).toContain('112')
})
