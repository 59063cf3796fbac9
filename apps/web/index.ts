export { type RunningConsole, serveConsole } from './serve-console.ts'
export { servePublic } from './serve-public.ts'
