import { readSettings, variableOf } from './read.ts'
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
export const describeSettings = (env: Readonly<Record<string, string | undefined>>): SettingDescription[] => {
  const settings = readSettings(env)
  return Table.keyof().options.map((name) => {
    const { description = '', secret = false } = Table.shape[name].meta() ?? {}
    const variable = variableOf(name)
    const value = settings[name]
    return {
      variable,
      description,
      secret,
      given: Boolean(env[variable]?.trim()),
      ...(value === undefined ? {} : { value: secret ? '(hidden)' : String(value) }),
    }
  })
}
