import { PLATFORM_ANSWERS, PLATFORM_TOLD } from '@vigie/intake/report-words'
import { LEAST_SHOWN } from '@vigie/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { presentReported } from './present-reported.ts'
import { type CountedReports, Reported } from './reported.ts'

const counted = (told: readonly number[], answers: readonly number[]): CountedReports => ({
  channels: [],
  told: PLATFORM_TOLD.map((one, at) => ({ told: one, reports: told[at] ?? 0 })),
  toldWhen: [],
  answers: PLATFORM_ANSWERS.map((answer, at) => ({ answer, reports: answers[at] ?? 0 })),
  audiences: [],
})

test('no number below five is shown, and where it is hidden how many told the platform, nothing that adds up to it is', () => {
  const some = fc.array(fc.nat({ max: 12 }), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(some, some, (others, answers) => {
      const yes = answers.reduce((sum, one) => sum + one, 0)
      const shown = Reported.parse(presentReported(counted([yes, ...others.slice(0, 4)], answers)))
      for (const { reports } of [...shown.told, ...shown.answers])
        expect(reports === null || reports === 0 || reports >= LEAST_SHOWN).toBe(true)
      if (shown.told[0]?.reports === null)
        expect(new Set(shown.answers.map(({ reports }) => reports))).toEqual(new Set([null]))
    }),
  )
})

test('what is large enough stands as it was counted', () => {
  const shown = presentReported(counted([40, 30, 0, 9, 8], [20, 15, 5, 0, 0, 0]))
  expect(shown.told.map(({ reports }) => reports)).toEqual([40, 30, 0, 9, 8])
  expect(shown.answers.map(({ reports }) => reports)).toEqual([20, 15, 5, 0, 0, 0])
})
