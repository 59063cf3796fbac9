import type { Desk } from '@vigie/platform/operation'
import { opening } from '@vigie/platform/operation'
import { openText, type Place } from '@vigie/platform/vault'
import { refuse } from './refusals.ts'
import { type RequestRow, selectRequests, selectStatements, selectWords } from './request-rows.ts'

/** Art. 15, 16, 17, 18, 20 and 21 of the GDPR. */
export const WISHES = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
] as const
export type Wish = (typeof WISHES)[number]
export const REQUEST_OUTCOMES = ['granted', 'refused'] as const

/** Whoever may ask in somebody's place; they show a mandate. */
export const REPRESENTATIVES = ['institute', 'lawyer', 'guardian'] as const

/** Art. 12(3): why two months more are needed. */
export const EXTENSION_REASONS = ['complex', 'many-requests'] as const

/** Art. 12(6), and Art. 12(5)(b): whatever is asked. */
const ALWAYS = ['not-about-them', 'manifestly-unfounded'] as const

/** On what grounds each can be refused. */
const GROUNDS_OF = {
  access: ALWAYS,
  // What is held was checked, and is right.
  rectification: ['held-is-right', ...ALWAYS],
  // Art. 17(3)(e) and (b).
  erasure: ['held-for-a-claim', 'public-task', ...ALWAYS],
  // None of the four cases of Art. 18(1); or Art. 18(2).
  restriction: ['no-case-of-restriction', 'needed-meanwhile', ...ALWAYS],
  // Art. 20(1) and (3).
  portability: ['no-consent-or-contract', ...ALWAYS],
  // Art. 21(1), in full and by its last words.
  objection: ['compelling-grounds', 'claim-against-objection', 'no-right-to-object', ...ALWAYS],
} as const satisfies Record<Wish, readonly string[]>

/** Every ground that the law names. A module may declare more. */
export const REQUEST_GROUNDS: readonly string[] = [...new Set<string>(Object.values(GROUNDS_OF).flat())]

const isWish = (word: string): word is Wish => WISHES.some((one) => one === word)

/** The grounds on which this wish can be refused: the law's own for it, and those of the modules for any. */
export const groundsFor = (wish: string, grounds: readonly string[]): string[] => {
  const own: readonly string[] = isWish(wish) ? GROUNDS_OF[wish] : []
  return grounds.filter((one) => own.includes(one) || !REQUEST_GROUNDS.includes(one))
}

export type SubjectRequest = RequestRow

export const wordsPlace = (request: string): Place => ({
  table: 'privacy.request_words',
  column: 'words',
  row: request,
})

/** Every request, the open ones first and the most urgent of them on top. */
export const findRequests = (desk: Desk): Promise<SubjectRequest[]> => selectRequests(desk.db)

export const getRequest = async (desk: Desk, id: string): Promise<SubjectRequest> => {
  const [request] = await selectRequests(desk.db, id)
  if (!request) throw refuse('no-such-request')
  return request
}

/** What they said to it; null where they said nothing, or where it went with what it was about. */
export const openSaid = async (desk: Desk, { id, hasWords }: SubjectRequest): Promise<string | null> => {
  const words = hasWords ? await selectWords(desk.db, id) : null
  return words && openText(opening(desk), wordsPlace(id), words)
}

/** What somebody had put right: it stands beside what is held. */
export interface Statement {
  readonly said: string
  readonly at: Date
}

/** The supplementary statements about these subjects (Art. 16 of the GDPR). */
export const findRectifications = async (
  desk: Desk,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, readonly Statement[]>> => {
  const rows = await selectStatements(desk.db, subjects)
  const opened = rows.map(({ request, subject, words, decidedAt }) => ({
    subject,
    said: openText(opening(desk), wordsPlace(request), words),
    at: decidedAt,
  }))
  return Map.groupBy(opened, ({ subject }) => subject)
}
