export { deliverFacts, openLanes } from './deliver.ts'
export { findWaiting, type Waiting } from './outbox-rows.ts'
export { BOOKS, type Lane, MAIL, PUBLISHING, type Subscriber, type Taken } from './subscriber.ts'
