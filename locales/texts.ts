import type { Language } from '@vigie/kernel'

/**
 * Which files of texts there are, and what their messages ask for. Each file adds itself in `typed/`, so that a module
 * brings its texts without a shared list: `npm run texts` writes those declarations from the messages.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the declarations in typed/
export interface Files {}
// biome-ignore lint/suspicious/noEmptyInterface: filled by the declarations in typed/
export interface Arguments {}

type KeysIn<File extends keyof Files> = {
  [Section in keyof Files[File] & string]: `${File}.${Section}.${keyof Files[File][Section] & string}`
}[keyof Files[File] & string]

/** `<file>.<section>.<key>` of every text. */
export type WordKey = { [File in keyof Files]: KeysIn<File> }[keyof Files]

/** The texts that ask for nothing. */
export type PlainKey = Exclude<WordKey, keyof Arguments>

/** What the places of a message are filled with. */
export type Values = Record<string, string | number | Date>

type All<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer Every extends Values,
) => void
  ? Every
  : never

/** What must be said beside a key: nothing, or whatever any of the texts that it can mean asks for. */
export type ValuesOf<Key extends WordKey> = [Key & keyof Arguments] extends [never]
  ? []
  : [values: All<Arguments[Key & keyof Arguments]>]

/** The words of one language, out of `<language>/<file>.json`. Keys are `<file>.<section>.<key>`; texts are ICU messages. */
export interface Words {
  readonly language: Language
  /** The text of a key that the compiler knows, with exactly what its message asks for. */
  <Key extends WordKey>(key: Key, ...values: ValuesOf<Key>): string
  /** The text of a key that is put together at run time, or null where there is none. */
  maybe(key: string, values?: Values): string | null
  /**
   * The text of a name that is known only at run time, such as a field of some operation: as the house says it, else as the
   * file of the module that asks, else as `ui.json` says it for everybody, else as the one file that has it.
   */
  named(section: string, key: string, file?: string, values?: Values): string | null
}
