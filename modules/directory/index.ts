export { BODIES, type Body, bodiesFor, TOPICS, type Topic } from './bodies.ts'
