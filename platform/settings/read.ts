import { join } from 'node:path'
import type { z } from 'zod'
import { complaintsAboutClear } from './in-clear.ts'
import { nearest } from './nearest.ts'
import type { OwnSettings } from './own.ts'
import { Table } from './table.ts'

export type Environment = Readonly<Record<string, string | undefined>>

const names = Table.keyof().options

/** The environment variable of a setting: of every house, or of the one that is named. */
export const variableOf = (name: string, house?: string): string =>
  `VIGIE_${house === undefined ? '' : `${house.toUpperCase()}_`}${name.replace(/[A-Z]/g, (capital) => `_${capital}`).toUpperCase()}`

export type Settings = z.output<typeof Table> & {
  keys: string
  mailFrom: string
  name: string
  /** The variables of what still names the demonstration and nobody real. */
  fromDemonstration: readonly string[]
  /** What this house alone asks for, by name. */
  own: Readonly<Record<string, string | undefined>>
}

/** For which house settings are read. What is set for it alone goes before what is set for all. */
export interface SettingsOf {
  /** The name of the house. */
  readonly house: string
  /** How many houses stand before it: each has ten ports. */
  readonly place?: number
  /** All houses that may have settings of their own, by name, with what each brings. */
  readonly houses?: Readonly<Record<string, OwnSettings | undefined>>
}

const ownNames = (own: OwnSettings | undefined): string[] => Object.keys(own?.table.shape ?? {})

const complaintsAboutNames = (
  env: Environment,
  houses: Readonly<Record<string, OwnSettings | undefined>>,
): string[] => {
  const known = [
    ...names.map((name) => variableOf(name)),
    ...Object.entries(houses).flatMap(([house, own]) => [
      ...names.map((name) => variableOf(name, house)),
      ...ownNames(own).flatMap((name) => [variableOf(name), variableOf(name, house)]),
    ]),
  ]
  return Object.keys(env)
    .filter((variable) => variable.startsWith('VIGIE_') && !known.includes(variable))
    .sort()
    .map((variable) => {
      const guess = nearest(variable, known)
      return `${variable} is not a setting${guess === undefined ? '' : `; did you mean ${guess}?`}`
    })
}

/** The value of a setting and the variable that gave it; an empty variable counts as absent. */
export const givenFor = (
  env: Environment,
  name: string,
  house: string,
): { readonly variable: string; readonly value: string } | null => {
  for (const variable of [variableOf(name, house), variableOf(name)]) {
    const value = env[variable]?.trim()
    if (value) return { variable, value }
  }
  return null
}

const isItsOwn = (env: Environment, name: string, house: string): boolean =>
  givenFor(env, name, house)?.variable === variableOf(name, house)

/** Reads every VIGIE_* variable; throws one error that names all that is wrong, and repeats no value. */
export const readSettings = (env: Environment, of: SettingsOf = { house: 'centre' }): Settings => {
  const { house, place = 0, houses = {} } = of
  const own = houses[house]
  const complaints = complaintsAboutNames(env, { [house]: own, ...houses })
  const givenOf = (asked: readonly string[]) =>
    Object.fromEntries(
      asked.flatMap((name) => {
        const given = givenFor(env, name, house)
        return given ? [[name, given.value]] : []
      }),
    )
  const read = Table.safeParse(givenOf(names))
  const readOwn = own?.table.safeParse(givenOf(ownNames(own)))
  const said = (name: string): string => givenFor(env, name, house)?.variable ?? variableOf(name)
  for (const { error } of [read, ...(readOwn ? [readOwn] : [])]) {
    const issues = error?.issues ?? []
    complaints.push(...issues.map(({ path, message }) => `${said(String(path[0]))} ${message}`))
  }
  if (read.success) {
    complaints.push(...complaintsAboutClear(read.data).map(([name, words]) => `${said(name)} ${words}`))
  }
  if (!read.success || complaints.length > 0) {
    throw new Error(['The settings are not right:', ...complaints].join('\n  '))
  }
  const { data } = read
  const { keys = join(data.data, 'keys'), port } = data
  const isNameless = data.name === undefined || data.name === own?.organisation
  return {
    ...data,
    fromDemonstration: [
      ...(isNameless ? [said('name')] : []),
      ...(/(^|\.)example$/i.test(data.domain) ? [said('domain')] : []),
    ],
    port: port === 0 || isItsOwn(env, 'port', house) ? port : port + 10 * place,
    keys: isItsOwn(env, 'keys', house) ? keys : join(keys, house),
    name: data.name ?? own?.organisation ?? 'Vigie',
    mailFrom: data.mailFrom ?? `${own?.sender ?? 'post'}@${data.domain}`,
    own: readOwn?.data ?? {},
  }
}
