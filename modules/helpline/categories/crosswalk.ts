import type { Scheme } from './lists.ts'

type Step = readonly [network: string, insafe: string, way: 'both' | 'to-insafe' | 'to-116000']

/**
 * What a category of one list is in the other. Ours: neither network publishes a table. Only what says the same, or is part of the
 * other, stands here; for everything else nothing is guessed.
 */
export const CROSSWALK: readonly Step[] = [
  ['online-grooming', 'grooming', 'both'],
  ['online-exploitation', 'sexual-coercion', 'to-116000'],
  ['online-abuse', 'sexual-harassment', 'to-116000'],
  ['bullying', 'cyberbullying', 'to-116000'],
  ['emotional-violence', 'hate-speech', 'to-116000'],
  ['questions-of-parents', 'media-literacy', 'to-116000'],
  ['questions-of-parents', 'technical-settings', 'to-116000'],
]

/** What these categories of one list are in the other one. */
export const across = (from: Scheme, categories: readonly string[]): string[] => {
  const forth = from === '116000'
  const found = CROSSWALK.filter(
    ([network, insafe, way]) =>
      categories.includes(forth ? network : insafe) && way !== (forth ? 'to-116000' : 'to-insafe'),
  )
  return [...new Set(found.map(([network, insafe]) => (forth ? insafe : network)))]
}
