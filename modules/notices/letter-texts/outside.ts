import type { LetterTexts } from './shape.ts'

/**
 * The same letter about private communication: it reaches the platform by a voluntary channel, so it cites no article of the
 * DSA and asks for nothing that only the DSA gives. Recital 14 DSA; BIPT decision of 22 December 2025, § 31.6.
 */
export const outsideTheAct = (texts: LetterTexts): LetterTexts => {
  const { outside } = texts
  const { why, where, who, belief, acknowledge, decide, redress, safety } = outside
  return {
    ...texts,
    subject: { ...texts.subject, ordinary: outside.subject },
    ordinary: outside.opening,
    first: { ...texts.first, undelayed: outside.undelayed },
    headings: { ...texts.headings, why, where, who, belief },
    notifier: { ...texts.notifier, omitted: outside.omitted },
    ask: { acknowledge, decide, redress, safety },
    maybeShown: outside.maybeShown,
    reminder: { ...texts.reminder, ask: outside.remind },
  }
}
