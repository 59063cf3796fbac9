/** What a statement can be about: the ties that an awarding authority looks at under Art. 22(2)(b) DSA. */
export const TOPICS = [
  'governance',
  'funding',
  'gifts',
  'contacts',
  'people',
  'procedure',
  'changes',
] as const
export type Topic = (typeof TOPICS)[number]
