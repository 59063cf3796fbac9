/** What people of the centre may be. */
export const ROLES = [
  'analyst',
  'coordinator',
  'policy-officer',
  'data-protection-officer',
  'administrator',
] as const
export type CentreRole = (typeof ROLES)[number]

/** What people of the helpline may be: other people, in other books. A coordinator leads the case managers. */
export const HELPLINE_ROLES = [
  'case-manager',
  'coordinator',
  'data-protection-officer',
  'administrator',
] as const
