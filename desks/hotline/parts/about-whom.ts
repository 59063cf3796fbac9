import type { Report } from '@vigie/intake'
import { valueText, type Words } from '@vigie/locales'

/** Whom a report is about and how old that one is, as far as it was said. */
export const aboutWhom = (
  words: Words,
  { concerned, ageBand }: Pick<Report, 'concerned' | 'ageBand'>,
): string[] => [
  ...(concerned === 'unsaid' ? [] : [valueText(words, 'intake', 'concerned', concerned)]),
  ...(ageBand === 'unsaid' ? [] : [valueText(words, 'intake', 'ageBand', ageBand)]),
]
