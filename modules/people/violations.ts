/** What the rules about people say no with: a vetting ran out, a role is no longer there, a training is missing. */
export const PEOPLE_VIOLATIONS = { VG001: 'unvetted', VG004: 'unentitled', VG010: 'untrained' } as const
