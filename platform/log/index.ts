export { createLog, type Log } from './log.ts'
export { takeConsole } from './take-console.ts'
export {
  createWitness,
  type KeptWitness,
  SECURITY_EVENTS,
  type SecurityEvent,
  type Told,
  type Witness,
} from './witness.ts'
