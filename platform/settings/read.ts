import { join } from 'node:path'
import type { z } from 'zod'
import { complaintsAboutClear } from './in-clear.ts'
import { nearest } from './nearest.ts'
import { Table } from './table.ts'

type Environment = Readonly<Record<string, string | undefined>>

const names = Table.keyof().options

/** The environment variable of a setting. */
export const variableOf = (name: string): string =>
  `VIGIE_${name.replace(/[A-Z]/g, (capital) => `_${capital}`).toUpperCase()}`

export type Settings = z.output<typeof Table> & { keys: string; mailFrom: string }

const complaintsAboutNames = (env: Environment): string[] => {
  const known = names.map(variableOf)
  return Object.keys(env)
    .filter((variable) => variable.startsWith('VIGIE_') && !known.includes(variable))
    .sort()
    .map((variable) => {
      const guess = nearest(variable, known)
      return `${variable} is not a setting${guess === undefined ? '' : `; did you mean ${guess}?`}`
    })
}

/** Picks the settings out of the environment; an empty variable counts as absent. */
const pick = (env: Environment): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = env[variableOf(name)]?.trim()
      return value ? [[name, value]] : []
    }),
  )

/** Reads every VIGIE_* variable; throws one error that names all that is wrong, and repeats no value. */
export const readSettings = (env: Environment): Settings => {
  const complaints = complaintsAboutNames(env)
  const read = Table.safeParse(pick(env))
  if (!read.success) {
    complaints.push(
      ...read.error.issues.map(({ path, message }) => `${variableOf(path.join('_'))} ${message}`),
    )
  }
  if (read.success) {
    complaints.push(...complaintsAboutClear(read.data).map(([name, words]) => `${variableOf(name)} ${words}`))
  }
  if (!read.success || complaints.length > 0) {
    throw new Error(['The settings are not right:', ...complaints].join('\n  '))
  }
  const { data } = read
  return {
    ...data,
    keys: data.keys ?? join(data.data, 'keys'),
    mailFrom: data.mailFrom ?? `hotline@${data.centreDomain}`,
  }
}
