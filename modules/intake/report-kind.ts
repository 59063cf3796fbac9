/** What a report, an item or a notice can be about: the designated area of the trusted flagger. */
export const DESIGNATED_KINDS = [
  'csam',
  'grooming',
  'sextortion',
  'ncii',
  'voyeurism',
  'extreme',
  'minor-prostitution',
] as const
export type DesignatedKind = (typeof DESIGNATED_KINDS)[number]

/** A report may also be about something else; that one makes no case. */
export const REPORT_KINDS = [...DESIGNATED_KINDS, 'other'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

export const isDesignated = (kind: ReportKind): kind is DesignatedKind => kind !== 'other'
