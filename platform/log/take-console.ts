import type { Log } from './log.ts'

/**
 * Turns what a component says on the console by itself into lines of the log, so that one place decides what is told. Words
 * are left out: only an error is worth a line, and it goes through the same concealing as our own.
 */
export const takeConsole = (
  log: Log,
  console: Pick<Console, 'error' | 'warn' | 'info' | 'log'>,
): (() => void) => {
  const before = { error: console.error, warn: console.warn, info: console.info, log: console.log }
  const tell = (...said: readonly unknown[]): void => {
    const err = said.find((one) => one instanceof Error)
    log.warn(err === undefined ? {} : { err }, 'a component said something on the console')
  }
  const hush = (): void => undefined
  Object.assign(console, { error: tell, warn: tell, info: hush, log: hush })
  return () => void Object.assign(console, before)
}
