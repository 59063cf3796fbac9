import { DAY, HOUR, newId } from '@vigie/kernel'
import { type House, operation, perform, visit } from '@vigie/platform/operation'
import { z } from 'zod'
import { readFingerprint } from '../fingerprint.ts'
import { matchFingerprints } from '../matching/look-up.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { type Class, gravest, RADIUS } from '../words.ts'
import { holdPlatform, insertAnswer, insertLookup, selectAsked, selectQuota } from './platform-rows.ts'
import { looksLikeProbing } from './probing.ts'

export const MOST_HASHES = 10_000

const digits = (count: number) => z.string().regex(new RegExp(`^[0-9a-fA-F]{${count}}$`))

/** What a platform asks: any number of fingerprints, each of one sort. */
export const PlatformQuestion = z.strictObject({
  radius: z.int().min(0).max(RADIUS).default(RADIUS),
  hashes: z
    .array(
      z.union([
        z.strictObject({ pdq: digits(64) }),
        z.strictObject({ sha256: digits(64) }),
        z.strictObject({ sha1: digits(40) }),
        z.strictObject({ md5: digits(32) }),
      ]),
    )
    .min(1)
    .max(MOST_HASHES),
})

/** What a platform hears of each class; two letters each, so that an answer never weighs more than another. */
const CODES = {
  A1: 'A1',
  A2: 'A2',
  B1: 'B1',
  B2: 'B2',
  csam: 'CS',
  virtual: 'VI',
  ncii: 'NC',
} as const satisfies Partial<Record<Class, string>>
type Answered = keyof typeof CODES
const isAnswered = (one: Class): one is Answered => one in CODES
const ANSWERED_CODES = Object.values(CODES)
const NOTHING = { known: 'no-', class: '--' } as const

/** One answer for each fingerprint, in the order asked. Never a distance, a list or an entry: nobody can feel their way. */
export const PlatformAnswer = z.strictObject({
  answers: z.array(
    z.strictObject({ known: z.enum(['yes', 'no-']), class: z.enum([...ANSWERED_CODES, '--']) }),
  ),
})

/** Counts a request before it is answered, so that going away in the middle saves nothing. */
export const askForPlatform = operation({
  name: 'hashes.ask-for-platform',
  who: may.answerPlatform,
  on: 'house',
  input: z.strictObject({
    platform: z.uuid(),
    asked: z.int().min(1).max(MOST_HASHES),
    radius: z.int().min(0).max(RADIUS),
  }),
  run: async (desk, { platform, asked, radius }) => {
    await holdPlatform(desk.db, platform)
    const quota = await selectQuota(desk.db, platform)
    if (quota === null) throw refuse('no-such-platform')
    const before = await selectAsked(
      desk.db,
      platform,
      new Date(desk.now.getTime() - HOUR),
      new Date(desk.now.getTime() - DAY),
    )
    if (before.hour + asked > quota.perHour || before.day + asked > quota.perDay)
      throw refuse('quota-used-up')
    const lookup = newId()
    await insertLookup(desk.db, { id: lookup, way: 'partner', platform, asked, radius, asked_at: desk.now })
    return { lookup }
  },
  subject: ({ platform }, { lookup }) => `platform:${platform}/lookup:${lookup}`,
})

const SYSTEM = { kind: 'system' } as const

const noteAnswer = operation({
  name: 'hashes.answer-platform',
  who: may.answerPlatform,
  on: 'house',
  input: z.strictObject({ lookup: z.uuid(), matched: z.int().min(0) }),
  subject: ({ lookup }) => `lookup:${lookup}`,
  run: async (desk, { lookup, matched }) => {
    await insertAnswer(desk.db, { lookup, matched, answered_at: desk.now })
    return { lookup }
  },
})

/** Answers a platform: counted first, then matched against the lists whose owners let us answer, then noted. */
export const answerPlatform = async (
  house: House,
  platform: string,
  question: z.output<typeof PlatformQuestion>,
): Promise<z.output<typeof PlatformAnswer>> => {
  const { hashes, radius } = question
  const asked = { platform, asked: hashes.length, radius }
  const { lookup } = (await perform(house, askForPlatform, SYSTEM, asked)).result
  // Counted all the same: feeling one's way costs as much as asking.
  if (looksLikeProbing(hashes.flatMap((one) => ('pdq' in one ? one.pdq.toLowerCase() : [])))) {
    throw refuse('looks-like-probing')
  }
  const fingerprints = hashes.map((one) => {
    const lower = Object.fromEntries(Object.entries(one).map(([way, hex]) => [way, hex.toLowerCase()]))
    const read = readFingerprint(lower)
    if (read === null) throw refuse('no-fingerprint')
    return read
  })
  const matches = await visit(house, SYSTEM, null, (desk) =>
    matchFingerprints(desk, fingerprints, { radius, right: 'answerPartners' }),
  )
  const answers = matches.map((found) => {
    const worst = gravest(found.map((match) => match.class).filter(isAnswered))
    return worst !== null && isAnswered(worst) ? { known: 'yes' as const, class: CODES[worst] } : NOTHING
  })
  const matched = answers.filter(({ known }) => known === 'yes').length
  await perform(house, noteAnswer, SYSTEM, { lookup, matched })
  return { answers }
}
