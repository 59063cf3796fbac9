import { type Day, newId } from '@vigie/kernel'
import type { SubjectKind, SubjectWay } from '@vigie/platform/house'
import { type Before, type Desk, personOf, preparedOperation } from '@vigie/platform/operation'
import { seal } from '@vigie/platform/vault'
import { z } from 'zod'
import type { Keeping } from '../keeping.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { REPRESENTATIVES, WISHES, wordsPlace } from '../request.ts'
import { insertProofSeen, insertRequest, insertRequestWords } from '../request-rows.ts'
import { dueDay } from '../schedule.ts'

/** What somebody says to their request. */
const LONGEST_SAID = 4_000

interface Way extends SubjectWay {
  readonly of: SubjectKind
}

/** One who was found, as a subject of that kind. */
interface Subject {
  readonly kind: string
  readonly id: string
}

/** What is left to ask at the desk, once the slow work is done; null when it was not said by one thing alone. */
interface Asked {
  readonly by: string
  find(desk: Desk): Promise<readonly Subject[]>
}

/** Every field by which somebody can be named; several modules may look under the same one. */
const fieldsOf = (ways: readonly Way[]): Map<string, Way[]> => Map.groupBy(ways, ({ field }) => field)

const asFields = (ways: readonly Way[]): Record<string, z.ZodOptional<z.ZodType<string>>> =>
  Object.fromEntries(
    [...fieldsOf(ways)].flatMap(([field, [way]]) => (way ? [[field, way.input.optional()]] : [])),
  )

const prepare = async (
  before: Before,
  ways: readonly Way[],
  said: Readonly<Record<string, string | undefined>>,
): Promise<Asked | null> => {
  const named = [...fieldsOf(ways)].flatMap(([field, asked]) => {
    const text = said[field]
    return text === undefined || text === '' ? [] : [{ text, asked }]
  })
  const [only, ...others] = named
  if (!only || others.length > 0) return null
  const searches = await Promise.all(
    only.asked.map(async ({ of, find }) => ({ kind: of.kind, find: await find(before, only.text) })),
  )
  return {
    by: only.asked[0]?.by ?? '',
    find: async (desk) => {
      const found: Subject[] = []
      for (const { kind, find } of searches) {
        found.push(...(await find(desk)).map((id) => ({ kind, id })))
      }
      return found
    },
  }
}

/**
 * What was seen besides. Whoever gives a name shows who they are, and whoever asks for somebody else their mandate (Art. 12(6));
 * the words of a report, or a contact that it holds, are proof by themselves.
 */
const proofOf = (
  by: string,
  {
    representative,
    seenOn,
  }: { readonly representative?: string | undefined; readonly seenOn?: Day | undefined },
  today: Day,
): { proof: string; seen_on: Day } | null => {
  if (seenOn === undefined) {
    if (by === 'name' || representative !== undefined) throw refuse('proof-not-seen')
    return null
  }
  if (seenOn > today) throw refuse('day-not-come')
  return { proof: representative ?? 'identity', seen_on: seenOn }
}

/**
 * Somebody asks something about what is held about them, and says who they are in one of the ways that the modules
 * declare. Each subject is a request of its own.
 */
export const receiveRequest = ({ subjects }: Keeping) => {
  const ways = subjects.flatMap((of) => of.ways.map((way): Way => ({ ...way, of })))
  return preparedOperation({
    name: 'privacy.receive-request',
    who: may.receiveRequest,
    on: 'house',
    opens: 'privacy-request',
    input: z.strictObject({
      wish: z.enum(WISHES),
      ...asFields(ways),
      /** Who asks in their place, if anybody. */
      representative: z.enum(REPRESENTATIVES).optional(),
      /** The day on which the proof of identity, or the mandate, was seen. */
      seenOn: z.iso.date().optional(),
      said: z.string().trim().max(LONGEST_SAID).optional().meta({ long: true }),
    }),
    prepare: (before, { wish: _wish, representative: _for, seenOn: _seen, said: _said, ...named }) =>
      prepare(before, ways, named),
    run: async (desk, { wish, said, ...shown }, asked) => {
      const receivedBy = personOf(desk.actor)
      if (receivedBy === null) throw refuse('no-such-record')
      if (asked === null) throw refuse('name-one-subject')
      if (wish === 'rectification' && !said) throw refuse('say-what-is-wrong')
      const proof = proofOf(asked.by, shown, desk.today)
      const found = await asked.find(desk)
      if (found.length === 0) throw refuse('nothing-held-under-that')
      const answerBy = dueDay(desk.today, 1)
      const requests: string[] = []
      for (const { kind, id: subject } of found) {
        const id = newId()
        await insertRequest(desk.db, {
          id,
          wish,
          subject_kind: kind,
          subject,
          named_by: asked.by,
          received_by: receivedBy,
          received_on: desk.today,
          answer_by: answerBy,
        })
        if (proof !== null) await insertProofSeen(desk.db, { request: id, ...proof })
        if (said) {
          const words = seal(desk.keys.desk, wordsPlace(id), said)
          await insertRequestWords(desk.db, { request: id, words, said_on: desk.today })
        }
        requests.push(id)
      }
      return { request: requests[0] ?? '', requests, answerBy }
    },
    subject: (_given, { requests }) => `request:${requests.join(',')}`,
  })
}
