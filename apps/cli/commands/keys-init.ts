import { booksWithKeys, ensureHouseKeys, ensurePasswords, keysOfBooks } from '@vigie/platform/house'
import { fingerprintOf, loadMasterKey, masterFileOf } from '@vigie/platform/vault'
import type { Run } from '../command.ts'
import { housePlaceOf } from '../place.ts'
import { readWords } from '../read-words.ts'

export const initKeys: Run = async ({ usage, words, settings, say }) => {
  const { values } = readWords(words, {}, usage)
  const place = await housePlaceOf(settings)
  await ensureHouseKeys(place)
  const logins = [...(await ensurePasswords(place)).keys()]
  const master = place.keyService ? null : fingerprintOf(await loadMasterKey(place))
  const [, ...others] = booksWithKeys(place.house)
  const apart = await Promise.all(
    others.map(async (books) => {
      const keys = keysOfBooks(place, books)
      return { books, file: masterFileOf(keys), masterKey: fingerprintOf(await loadMasterKey(keys)) }
    }),
  )
  if (values.json) {
    return say(JSON.stringify({ folder: place.keyFolder, masterKey: master, logins, apart }))
  }
  say(`The keys lie in ${place.keyFolder}.`)
  say(
    master === null
      ? 'The key service wraps the private keys; there is no master key here.'
      : `The master key ${master} lies in ${masterFileOf(place)}: share it with vigie keys escrow split.`,
  )
  for (const { books, file, masterKey } of apart) {
    say(
      `The master key ${masterKey} of the books "${books}" lies in ${file}: share it with --books ${books}.`,
    )
  }
}
