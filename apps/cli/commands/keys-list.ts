import type { OpenKeeper } from '@vigie/platform/house'
import { countSealedValues, idOf, type KeyLine, selectKeys } from '@vigie/platform/vault'
import type { Run } from '../command.ts'
import { atKeeper } from '../place.ts'
import { readWords } from '../read-words.ts'
import { checkBooks, OF_BOOKS } from './keys-of.ts'

const stateOf = (line: KeyLine): 'in use' | 'retired' | 'destroyed' => {
  if (line.destroyed_at) return 'destroyed'
  return line.retired_at ? 'retired' : 'in use'
}

export const listKeys: Run = async ({ usage, words, settings, say }) => {
  const { values } = readWords(words, OF_BOOKS, usage)
  await checkBooks(settings, values.books)
  const list = async ({ books, columns, cabinet }: OpenKeeper) => {
    const inside = new Set(await cabinet.list())
    const lines = []
    for (const line of await selectKeys(books)) {
      const id = idOf(line)
      const sealedValues = await countSealedValues(books, columns, [id])
      lines.push({ id, day: line.day, state: stateOf(line), inCabinet: inside.delete(id), sealedValues })
    }
    // Made, and then not needed because somebody else was faster; nothing is sealed to them.
    const unused = [...inside]
    if (values.json) return say(JSON.stringify({ keys: lines, unused }))
    for (const { id, day, state, inCabinet, sealedValues } of lines) {
      const where = inCabinet ? 'in the cabinet' : 'not there'
      say(`${day}  ${id}  ${state.padEnd(9)}  ${where.padEnd(14)}  ${sealedValues} sealed`)
    }
    if (unused.length > 0) say(`${unused.length} more in the cabinet that these books do not know`)
  }
  await atKeeper(settings, list, values.books)
}
