/** What people of a provider may be. A coordinator leads the moderators, and is called so on no page: there the word means the regulator's. */
export const ROLES = ['moderator', 'coordinator', 'data-protection-officer', 'administrator'] as const
