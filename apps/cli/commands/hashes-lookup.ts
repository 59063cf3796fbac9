import {
  type Fingerprint,
  fingerprintFields,
  matchFingerprints,
  noteLookUp,
  RADIUS,
  readFingerprint,
} from '@vigie/hashes'
import { UnreadablePicture } from '@vigie/pdq'
import { digestFile, fingerprintFile } from '@vigie/pdq/decode'
import { bySystem } from '@vigie/platform/operation'
import { z } from 'zod'
import { type Call, Misuse } from '../command.ts'
import { atDesk } from '../place.ts'
import { type Given, remark } from './hashes-words.ts'

const Asked = z.strictObject(fingerprintFields)

/** What a file is known by; a file that is no picture still has its digests. */
const ofFile = async (file: string): Promise<Fingerprint> => {
  try {
    return await fingerprintFile(file)
  } catch (fault) {
    if (!(fault instanceof UnreadablePicture)) throw fault
    remark(`${file}: ${fault.word}; only the very same file can be found`)
    return { pdq: null, quality: null, ...(await digestFile(file)) }
  }
}

const ofWords = ({ pdq, sha256, sha1, md5 }: Given['values']): Fingerprint => {
  const parsed = Asked.safeParse({ pdq, sha256, sha1, md5 })
  if (!parsed.success) throw new Misuse(z.prettifyError(parsed.error))
  const read = readFingerprint(parsed.data)
  if (read === null) throw new Misuse('look up what? --pdq, --sha256, --sha1 or --md5 HEX, or --file F')
  return read
}

const readRadius = (text: string | undefined): number => {
  const radius = text === undefined ? RADIUS : Number(text)
  if (Number.isInteger(radius) && radius >= 0 && radius <= RADIUS) return radius
  throw new Misuse(`--radius is a number from 0 to ${RADIUS}`)
}

const readMost = (text: string | undefined): number => {
  const most = text === undefined ? Number.POSITIVE_INFINITY : Number(text)
  if (text === undefined || (Number.isInteger(most) && most > 0)) return most
  throw new Misuse('--most is a number from 1 on')
}

/** Every entry of every list that may be looked up and matches, nearest first. That somebody asked is kept, not what. */
export const lookUpOne = async ({ settings, say }: Call, { values }: Given): Promise<void> => {
  const radius = readRadius(values.radius)
  const most = readMost(values.most)
  const asked = values.file === undefined ? ofWords(values) : await ofFile(values.file)
  const matches = await atDesk(settings, ({ house }) =>
    bySystem(house, async (desk) => {
      const [found = []] = await matchFingerprints(desk, [asked], { radius, most })
      const lookup = await noteLookUp(desk, { asked: 1, radius, matched: found.length })
      await house.record(desk, 'hashes.look-up', `lookup:${lookup}`)
      return found
    }),
  )
  if (values.json) return say(JSON.stringify({ asked, radius, matches }))
  for (const match of matches) {
    say(
      `${match.way} ${match.distance}  ${match.listName} (${match.owner}, ${match.source})  ${match.ownId}  ${match.classification || '-'} = ${match.class}  ${match.datedAt?.toISOString().slice(0, 10) ?? 'no date'}`,
    )
  }
  if (matches.length === 0) say('not known')
}
