/** What people of the centre may be. */
export const ROLES = [
  'analyst',
  'coordinator',
  'policy-officer',
  'data-protection-officer',
  'administrator',
] as const
export type CentreRole = (typeof ROLES)[number]
