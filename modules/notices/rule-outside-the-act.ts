/** The rule by which private communication goes to a platform: the notice keeps it, and its letter is worded by it. */
export const RULE_OUTSIDE_THE_ACT = 'private-communication'
