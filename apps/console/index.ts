export { type ConsoleOptions, consoleApp } from './console-app.ts'
export { type Events, openEvents } from './events.ts'
export { type RunningConsole, serveConsole } from './serve-console.ts'
