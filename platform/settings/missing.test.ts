import { expect, test } from 'vitest'
import { z } from 'zod'
import { missingSettings } from './index.ts'

const OWN = {
  organisation: 'A school',
  sender: 'school',
  table: z.object({
    licence: z.string().optional().meta({ missing: 'parents read that there is none' }),
    motto: z.string().optional(),
  }),
}

test('a house that starts says what it should have been told and was not', () => {
  expect(missingSettings({ own: {} }, OWN)).toEqual([
    'VIGIE_LICENCE is not set: parents read that there is none',
  ])
  expect(missingSettings({ own: { licence: '7' } }, OWN)).toEqual([])
})
