import { PLATFORM_ANSWERS, type PlatformAnswer, type Report } from '@vigie/intake'

/** How many of those who reported told the platform first, and what it said to them. */
export interface ToldBefore {
  readonly reports: number
  readonly answers: readonly PlatformAnswer[]
}

/** Null where nobody told the platform, or nobody says so. */
export const lastToldBefore = (
  reports: readonly Pick<Report, 'platformTold' | 'platformAnswer'>[],
): ToldBefore | null => {
  const told = reports.filter(({ platformTold }) => platformTold === 'yes')
  if (told.length === 0) return null
  return {
    reports: told.length,
    answers: PLATFORM_ANSWERS.filter(
      (answer) => answer !== 'unsaid' && told.some(({ platformAnswer }) => platformAnswer === answer),
    ),
  }
}
