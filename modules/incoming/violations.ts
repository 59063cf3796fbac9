/** What the rules say no with: what was so at receipt stays, and a notice is whole when it is written. */
export const INCOMING_VIOLATIONS = { VP001: 'kept-as-it-was', VP002: 'not-whole' } as const
