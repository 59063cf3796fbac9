/** What the account of a year tells beside its figures. */
export const NARRATIVE_PARTS = ['summary', 'trends', 'cooperation', 'outlook'] as const
export type NarrativePart = (typeof NARRATIVE_PARTS)[number]
