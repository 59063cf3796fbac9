/** What this module announces. Bodies hold identifiers only. */
export const FACTS = {
  decided: 'moderation.decision-made',
  warned: 'moderation.sender-warned',
  suspended: 'moderation.sender-suspended',
} as const

/** An identifier out of the body of a fact. */
export const idIn = (body: Readonly<Record<string, unknown>>, field: string): string => {
  const id = body[field]
  if (typeof id !== 'string') throw new Error(`the fact has no ${field}`)
  return id
}
