import type { Settings } from '@vigie/platform/settings'

/** What a subcommand is given: the words after its name, the settings, and where its answer goes. */
export interface Call {
  readonly words: readonly string[]
  readonly settings: Settings
  /** Writes one line of the answer to standard output. */
  say(line: string): void
  /** Resolves when somebody asks the process to end. */
  readonly ended: Promise<void>
}

export interface Command {
  /** How it is called, after `vigie`. */
  readonly usage: string
  readonly does: string
  run(call: Call): Promise<void>
}

/** A mistake of whoever typed the command; its words go to standard error and the exit code is 2. */
export class Misuse extends Error {
  constructor(words: string) {
    super(words)
    this.name = 'Misuse'
  }
}
