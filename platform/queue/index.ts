export { deliverFacts } from './deliver.ts'
export type { Subscriber, Taken } from './subscriber.ts'
