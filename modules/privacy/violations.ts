import { refusing } from '@vigie/platform/operation'

/** What the rules about holds and destructions say no with: the other of the two came first. */
export const PRIVACY_VIOLATIONS = { VG007: 'too-late' } as const

export const orRefuse = refusing(PRIVACY_VIOLATIONS)
