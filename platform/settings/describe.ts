import {
  type Environment,
  givenFor,
  readSettings,
  type Settings,
  type SettingsOf,
  variableOf,
} from './read.ts'
import { Table } from './table.ts'

export interface SettingDescription {
  /** As its table calls it: its words in the texts have that name. */
  name: string
  variable: string
  description: string
  secret: boolean
  /** From the environment rather than by default. */
  given: boolean
  /** Absent when the setting has no value; a secret one reads `(hidden)`. */
  value?: string
}

/** What `vigie settings` shows: every setting of a house with its value in `env`; secret values stay hidden. */
export const describeSettings = (
  env: Environment,
  of: SettingsOf = { house: 'centre' },
): SettingDescription[] => describeRead(readSettings(env, of), env, of)

/** The same of settings that were read already, as they hold. */
export const describeRead = (
  { own, ...settings }: Settings,
  env: Environment,
  of: SettingsOf,
): SettingDescription[] => {
  const values: Readonly<Record<string, unknown>> = { ...settings, ...own }
  return Object.entries({ ...Table.shape, ...of.houses?.[of.house]?.table.shape }).map(([name, setting]) => {
    const { description = '', secret = false } = setting.meta() ?? {}
    const given = givenFor(env, name, of.house)
    const value = values[name]
    return {
      name,
      variable: given?.variable ?? variableOf(name),
      description,
      secret,
      given: given !== null,
      ...(value === undefined ? {} : { value: secret ? '(hidden)' : String(value) }),
    }
  })
}
