/** What people of a provider may be. A coordinator leads the moderators. */
export const ROLES = ['moderator', 'coordinator', 'data-protection-officer', 'administrator'] as const
