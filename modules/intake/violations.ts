import { refusing } from '@vigie/platform/operation'

/** What the rules about consent say no with: the reporter does not allow it, or no longer. */
export const INTAKE_VIOLATIONS = { VG009: 'unallowed' } as const

export const orRefuse = refusing(INTAKE_VIOLATIONS)
