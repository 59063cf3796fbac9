import { ensurePasswords, LOGINS } from '@vigie/centre'
import { ensureKeys, fingerprintOf, loadMasterKey, masterFileOf } from '@vigie/platform/vault'
import type { Run } from '../command.ts'
import { keyPlaceOf } from '../place.ts'
import { readWords } from '../read-words.ts'

export const initKeys: Run = async ({ usage, words, settings, say }) => {
  const { values } = readWords(words, {}, usage)
  const place = keyPlaceOf(settings)
  await ensureKeys(place)
  await ensurePasswords(place.keyFolder)
  const master = place.keyService ? null : fingerprintOf(await loadMasterKey(place))
  if (values.json) {
    return say(JSON.stringify({ folder: place.keyFolder, masterKey: master, logins: LOGINS }))
  }
  say(`The keys lie in ${place.keyFolder}.`)
  say(
    master === null
      ? 'The key service wraps the private keys; there is no master key here.'
      : `The master key ${master} lies in ${masterFileOf(place)}: share it with vigie keys escrow split.`,
  )
}
