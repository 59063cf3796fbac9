import { BODIES_IN_DISTRESS } from './bodies-in-distress.ts'
import { BODIES_OF_PEERS } from './bodies-of-peers.ts'
import { BODIES_THAT_ACT } from './bodies-that-act.ts'
import { BODIES_THAT_HELP } from './bodies-that-help.ts'
import { BODIES_THAT_RULE } from './bodies-that-rule.ts'
import type { Body, Topic } from './body.ts'

export { type Body, TOPICS, type Topic } from './body.ts'

/** Whom to tell, in the order in which the wayfinder names them: help first. */
export const BODIES: readonly Body[] = [
  ...BODIES_THAT_HELP,
  ...BODIES_IN_DISTRESS,
  ...BODIES_OF_PEERS,
  ...BODIES_THAT_ACT,
  ...BODIES_THAT_RULE,
]

export const bodiesFor = (topic: Topic): readonly Body[] =>
  BODIES.filter((body) => body.topics.includes(topic))
