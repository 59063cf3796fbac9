/** What the rules about people say no with: somebody's vetting ran out, or they no longer have the role. */
export const PEOPLE_VIOLATIONS = { VG001: 'unvetted', VG004: 'unentitled' } as const
