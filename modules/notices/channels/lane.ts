import type { Lane } from '@vigie/platform/queue'

/** Whatever waits for a platform. Two hands: each holds one connection to the books and needs a second for a moment. */
export const PLATFORMS: Lane = { name: 'platforms', hands: 2, every: 1_000 }
