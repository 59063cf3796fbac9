import type { OwnSettings } from '@vigie/platform/settings'
import { HOUSES } from '../../houses/index.ts'
import { Misuse, type NamedHouse } from './command.ts'

type Kind = keyof typeof HOUSES

const NAME = /^[a-z][a-z0-9]{0,19}$/

export const HOUSE_KINDS = Object.keys(HOUSES)

const isKind = (word: string): word is Kind => Object.hasOwn(HOUSES, word)

/** The name in a word that names a house; null where it names none. */
const readWord = (word: string): { name: string; kind: Kind } | null => {
  const [name = '', kind = name, ...more] = word.split('=')
  return more.length === 0 && NAME.test(name) && isKind(kind) ? { name, kind } : null
}

export const namedHouse = (word: string): NamedHouse => {
  const read = readWord(word)
  if (read === null) {
    throw new Misuse(
      `there is no house "${word}"; houses: ${HOUSE_KINDS.join(', ')}, or NAME=HOUSE for a second one`,
    )
  }
  const { name, kind } = read
  const loaded = HOUSES[kind]
  return {
    name,
    settings: async () => (await loaded()).load.settings(),
    declared: async () => (await loaded()).load.declared(),
    serving: async () => (await loaded()).load.serving(),
  }
}

/** What houses bring to the settings, by name: those in the words of a command, and every kind under its own. */
export const ownSettingsIn = async (words: readonly string[]): Promise<Record<string, OwnSettings>> => {
  const named = [...HOUSE_KINDS, ...words.filter((word) => readWord(word) !== null)].map(namedHouse)
  return Object.fromEntries(
    await Promise.all(named.map(async ({ name, settings }) => [name, await settings()] as const)),
  )
}
