import type { Earlier } from './earlier.ts'

/** That it was notified before: in which notice, when, and what came of it, for a format that machines read. */
export const earlierInEnglish = (earlier: Earlier | undefined): string[] => {
  if (earlier === undefined) return []
  const { reference, sentAt, decided } = earlier
  const day = (at: Date): string => at.toISOString().slice(0, 10)
  const came = decided === null ? 'not decided on' : `${decided.action} on ${day(decided.at)}`
  return [`Notified before in ${reference} of ${day(sentAt)}: ${came}.`]
}

/** The same in a form of our own. */
export const earlierPlainly = (earlier: Earlier | undefined): { earlier?: Omit<Earlier, 'remote'> } => {
  if (earlier === undefined) return {}
  const { reference, sentAt, decided } = earlier
  return { earlier: { reference, sentAt, decided } }
}
