import { type Environment, givenFor, readSettings, type SettingsOf, variableOf } from './read.ts'
import { Table } from './table.ts'

export interface SettingDescription {
  variable: string
  description: string
  secret: boolean
  /** From the environment rather than by default. */
  given: boolean
  /** Absent when the setting has no value; a secret one reads `(hidden)`. */
  value?: string
}

/** What `vigie settings` shows: every setting with its value in `env`; secret values stay hidden. */
export const describeSettings = (
  env: Environment,
  of: SettingsOf = { house: 'centre' },
): SettingDescription[] => {
  const settings = readSettings(env, of)
  return Table.keyof().options.map((name) => {
    const { description = '', secret = false } = Table.shape[name].meta() ?? {}
    const given = givenFor(env, name, of.house)
    const variable = given?.variable ?? variableOf(name)
    const value = settings[name]
    return {
      variable,
      description,
      secret,
      given: given !== null,
      ...(value === undefined ? {} : { value: secret ? '(hidden)' : String(value) }),
    }
  })
}
