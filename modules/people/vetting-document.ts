import type { Day } from '@vigie/kernel'

/** What a vetting is made of: both, each renewed every five years. The documents themselves are never kept. */
export const VETTING_DOCUMENTS = ['criminal-record-extract', 'morality-check'] as const
export type VettingDocumentKind = (typeof VETTING_DOCUMENTS)[number]

/** Somebody saw it, on that day, and until when it counts. */
export interface VettingDocument {
  readonly document: VettingDocumentKind
  readonly seenOn: Day
  readonly validUntil: Day
  readonly seenBy: string
}
