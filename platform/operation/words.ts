/**
 * Words that a house and its modules mean. The platform knows none of them but these: `anyone` is the public without a name,
 * `system` Vigie itself when a fact or a clock asks for it, `person` whoever signed in and has any role at all.
 */

/** What a member of staff may be: declared by the books, and a row of theirs. */
export type Role = string

/** Who may: a role, or one of the three above. */
export type Who = string
export const OF_THE_PLATFORM: readonly Who[] = ['anyone', 'system', 'person']

/** Whoever signed in, whatever their role. */
export const STAFF: readonly Who[] = ['person']
export const EVERYBODY: readonly Who[] = [...STAFF, 'anyone']

/**
 * What something sealed is opened for: declared by the module that opens, and a row of the audit's. Nothing opens without
 * one, and each opening is a line of the audit that says it.
 */
export type Purpose = string

/** What an operation acts on: declared by the module that owns its record. `house` is none in particular. */
export type Noun = string
export const NO_NOUN: Noun = 'house'
