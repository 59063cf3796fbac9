/** What this module announces. Bodies hold identifiers only. */
export const FACTS = { renewed: 'people.invitation-renewed' } as const
