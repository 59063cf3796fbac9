/**
 * Who can see it where it is. A profile or a group counts as shown to the public only where nobody decides who comes in:
 * recital 14 DSA. A private communication is no matter of platforms.
 */
export const AUDIENCES = ['public', 'profile', 'group', 'private', 'not-determined'] as const
export type Audience = (typeof AUDIENCES)[number]
