/** Who sees the staff. */
export const READ_STAFF = ['administrator', 'coordinator'] as const
