/** Who sees the lists of known pictures, and what came of them. */
export const READ_LISTS = ['coordinator'] as const

/** Who sees the platforms that may ask, and their keys. */
export const READ_PLATFORMS = ['coordinator', 'administrator'] as const

/** Who makes the keys with which platforms ask. */
export const MAKE_PLATFORM_KEYS = ['administrator'] as const
