/** What a member of staff may be. */
export const ROLES = [
  'analyst',
  'coordinator',
  'policy-officer',
  'data-protection-officer',
  'administrator',
] as const
export type Role = (typeof ROLES)[number]

export const isRole = (text: string): text is Role => ROLES.some((role) => role === text)

/** Who may carry out an operation: a role, the anonymous public, or Vigie itself when a fact or a clock asks for it. */
export const WHO = [...ROLES, 'anyone', 'system'] as const
export type Who = (typeof WHO)[number]
