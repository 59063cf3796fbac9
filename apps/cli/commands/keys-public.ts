import { basename, dirname } from 'node:path'
import { loadPublicBundle, placeFile, publicFileText } from '@vigie/platform/vault'
import { type Command, Misuse } from '../command.ts'
import { readWords } from '../read-words.ts'

export const givePublicKeys: Command = {
  usage: 'vigie keys public --out FILE [--json]',
  does: 'Writes the one file with which the public site starts on another machine. It opens nothing.',
  run: async ({ words, settings, say }) => {
    const { values } = readWords(words, { out: { type: 'string' } }, givePublicKeys.usage)
    if (!values.out) throw new Misuse(`write it where? usage: ${givePublicKeys.usage}`)
    const text = publicFileText(await loadPublicBundle(settings.keys))
    if (!(await placeFile(dirname(values.out), basename(values.out), text))) {
      throw new Misuse(`${values.out} is there already`)
    }
    if (values.json) return say(JSON.stringify({ file: values.out }))
    say(`${values.out}: put it as public.json into the folder of the keys on that machine.`)
  },
}
