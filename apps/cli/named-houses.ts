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

/** The names that houses have in the words of a command, for the settings of each; and those of every kind. */
export const houseNamesIn = (words: readonly string[]): string[] => [
  ...new Set([...HOUSE_KINDS, ...words.flatMap((word) => readWord(word)?.name ?? [])]),
]

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
    declared: async () => (await loaded()).load.declared(),
    serving: async () => (await loaded()).load.serving(),
  }
}
