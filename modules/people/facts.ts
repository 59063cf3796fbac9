/** What this module announces. Bodies hold identifiers only. */
export const FACTS = {
  renewed: 'people.invitation-renewed',
  /** Of a role: whose it is, the fact does not say. */
  roleChanged: 'people.role-changed',
} as const
