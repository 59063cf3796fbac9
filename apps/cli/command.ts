import type { HouseDeclaration, Serving } from '@vigie/platform/house'
import type { OwnSettings, Settings } from '@vigie/platform/settings'
import type { ServedApp } from './rising.ts'

/** One house as somebody named it: `centre`, or `flanders=centre` for a second one of that kind under a name of its own. */
export interface NamedHouse {
  readonly name: string
  readonly declared: () => Promise<HouseDeclaration>
  readonly serving: () => Promise<Serving<ServedApp>>
  /** What it brings to the settings. */
  readonly settings: () => Promise<OwnSettings>
}

export interface HouseSettings extends Settings {
  /** The house that these settings are for. */
  readonly house: NamedHouse
}

/** What a subcommand is given: the words after its name, the settings, and where its answer goes. */
export interface Call {
  readonly words: readonly string[]
  /** How the command is called, for whoever called it otherwise. */
  readonly usage: string
  /** Of the house that `--house` names, the centre without it. */
  readonly settings: HouseSettings
  /** The settings of another house; `place` houses stand before it. */
  settingsOf(house: NamedHouse, place: number): HouseSettings
  /** What every house that is named brings to the settings, by its name. */
  readonly own: Readonly<Record<string, OwnSettings>>
  /** Writes one line of the answer to standard output. */
  say(line: string): void
  /** Resolves when somebody asks the process to end. */
  readonly ended: Promise<void>
}

export type Run = (call: Call) => Promise<void>

/** What is known of a subcommand before anything that it is made of is loaded. */
export interface Command {
  /** How it is called, after `vigie`. */
  readonly usage: string
  readonly does: string
  load(): Promise<Run>
}

export const FAILURE = 1
export const MISUSE = 2

/** A mistake of whoever typed the command; its words go to standard error and the exit code is `MISUSE`. */
export class Misuse extends Error {
  constructor(words: string) {
    super(words)
    this.name = 'Misuse'
  }
}
