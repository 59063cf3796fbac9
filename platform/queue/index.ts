export { deliverFacts } from './deliver.ts'
export { announce } from './facts.ts'
export type { Subscriber, Taken } from './subscriber.ts'
