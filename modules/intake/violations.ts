import { refusing } from '@vigie/platform/operation'

/** What the rules say no with: the reporter does not allow it, or no longer; the report may only be kept. */
export const INTAKE_VIOLATIONS = { VG009: 'unallowed', VG021: 'restricted' } as const

export const orRefuse = refusing(INTAKE_VIOLATIONS)
