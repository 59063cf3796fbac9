import { PEOPLE_VIOLATIONS } from '@vigie/people/violations'
import { refusing } from '@vigie/platform/operation'

/**
 * What the rules of a house may say no with to a notice: what it rests on is looked at again, belongs to the police first,
 * is closed, is not shown to the public and yet carries the mark, or is private and yet cites the DSA; and the rules of its own: the mark goes with the status,
 * and what left keeps it.
 */
export const NOTICES_VIOLATIONS = {
  VG002: 'overtaken',
  VG003: 'unpoliced',
  VG005: 'closed',
  VG008: 'unpublic',
  VG014: 'unmarked',
  VG015: 'left',
  VG033: 'private',
} as const

export const orRefuse = refusing({ ...PEOPLE_VIOLATIONS, ...NOTICES_VIOLATIONS })
