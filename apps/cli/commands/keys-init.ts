import { ensureHouseKeys, ensurePasswords } from '@vigie/platform/house'
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
  if (values.json) {
    return say(JSON.stringify({ folder: place.keyFolder, masterKey: master, logins }))
  }
  say(`The keys lie in ${place.keyFolder}.`)
  say(
    master === null
      ? 'The key service wraps the private keys; there is no master key here.'
      : `The master key ${master} lies in ${masterFileOf(place)}: share it with vigie keys escrow split.`,
  )
}
