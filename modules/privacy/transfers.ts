import type { Words } from '@vigie/locales'

/** What is told of data that leave the European Economic Area: Arts 13(1)(f), 15(2) and 30(1)(e) GDPR. */
const TOLD_OF_TRANSFERS = ['hotlines', 'platforms', 'content', 'never'] as const

/** Told alike on the public page, in an answer to a request and in the record: one sentence or two for each. */
export const tellTransfers = (words: Words): string[] =>
  TOLD_OF_TRANSFERS.map((one) => words(`privacy.transfers.${one}`))
