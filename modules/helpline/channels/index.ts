/** What the door to which gateways come may know of the channels. */
export type { FarChannel, NotTold } from './adapter.ts'
export { ADAPTERS } from './adapters.ts'
export { smsNumberOf } from './settings.ts'
