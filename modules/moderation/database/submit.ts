import type { Call, Came } from '@vigie/platform/outside'
import { z } from 'zod'
import type { Statement } from './statement.ts'

/** The way to the database, as the process that submits has it. */
export interface ToDatabase {
  /** Such as `https://transparency.dsa.ec.europa.eu/api/v1`. */
  readonly base: string
  readonly token: string
  readonly call: Call
}

/** By field, in the words of the database. */
export type Errors = Readonly<Record<string, readonly string[]>>

/** What became of one statement in one attempt. */
export type Submitted = { readonly puid: string } & (
  | { readonly outcome: 'accepted'; readonly uuid: string | null; readonly wasThere: boolean }
  | { readonly outcome: 'refused'; readonly errors: Errors }
  /** Not now; `seconds` where the database said when. */
  | { readonly outcome: 'later'; readonly why: string; readonly seconds: number | null }
)

/** The most that the database takes at once. */
export const MOST_AT_ONCE = 100

const errors = z.record(z.string(), z.array(z.string()))
const made = z.object({ puid: z.string(), uuid: z.string() })
const madeMany = z.object({ statements: z.array(made) })
const taken = z.object({
  errors: z.object({ puid: z.array(z.string()) }),
  existing: z.object({ puid: z.string() }),
})
const takenMany = z.object({ errors: z.object({ existing_puids: z.array(z.string()) }) })
const refusedOne = z.object({ errors })
const refusedMany = z.object({ errors: z.record(z.string().regex(/^statement_\d+$/), errors) })

const read = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const ask = ({ base, token, call }: ToDatabase, method: 'GET' | 'POST', path: string, body?: unknown) =>
  call({
    method,
    url: `${base}${path}`,
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

const secondsIn = (said: string | undefined): number | null =>
  said !== undefined && /^\d{1,5}$/.test(said) ? Number(said) : null

const later = (statements: readonly Statement[], came: Came): Submitted[] => {
  const [why, seconds] =
    came.came === 'answer'
      ? [`answer-${came.status}`, secondsIn(came.headers['retry-after'])]
      : [came.came, null]
  return statements.map(({ puid }) => ({ puid, outcome: 'later', why, seconds }))
}

/** A statement that is there already is ours: an earlier answer was lost. What it is called there, the database says. */
const wasThere = async (to: ToDatabase, puid: string): Promise<Submitted> => {
  const came = await ask(to, 'GET', `/statement/existing-puid/${encodeURIComponent(puid)}`)
  const found = came.came === 'answer' ? z.object({ uuid: z.string() }).safeParse(read(came.body)) : null
  return { puid, outcome: 'accepted', uuid: found?.data?.uuid ?? null, wasThere: true }
}

const submitOne = async (to: ToDatabase, statement: Statement): Promise<Submitted[]> => {
  const { puid } = statement
  const came = await ask(to, 'POST', '/statement', statement)
  if (came.came !== 'answer') return later([statement], came)
  const said = read(came.body)
  const accepted = came.status === 201 ? made.safeParse(said).data : undefined
  if (accepted) return [{ puid, outcome: 'accepted', uuid: accepted.uuid, wasThere: false }]
  if (came.status !== 422) return later([statement], came)
  if (taken.safeParse(said).data?.existing.puid === puid) return [await wasThere(to, puid)]
  const refused = refusedOne.safeParse(said).data
  return refused ? [{ puid, outcome: 'refused', errors: refused.errors }] : later([statement], came)
}

/** All or nothing: where some are refused or there already, the others are asked for again without them. */
const submitMany = async (to: ToDatabase, statements: readonly Statement[]): Promise<Submitted[]> => {
  const came = await ask(to, 'POST', '/statements', { statements })
  if (came.came !== 'answer') return later(statements, came)
  const said = read(came.body)
  if (came.status === 201) {
    const uuids = new Map(madeMany.safeParse(said).data?.statements.map((one) => [one.puid, one.uuid]))
    // Whoever is not among them is asked for again: if it was made all the same, it is found by its number then.
    return statements.flatMap((statement): Submitted[] => {
      const uuid = uuids.get(statement.puid)
      return uuid === undefined
        ? later([statement], { came: 'doubt', why: 'doubt' })
        : [{ puid: statement.puid, outcome: 'accepted', uuid, wasThere: false }]
    })
  }
  if (came.status !== 422) return later(statements, came)
  const wrong = refusedMany.safeParse(said).data?.errors ?? {}
  const there = new Set(takenMany.safeParse(said).data?.errors.existing_puids)
  const settled: Submitted[] = []
  const others: Statement[] = []
  for (const [index, statement] of statements.entries()) {
    const mistakes = wrong[`statement_${index}`]
    if (mistakes) settled.push({ puid: statement.puid, outcome: 'refused', errors: mistakes })
    else if (there.has(statement.puid)) settled.push(await wasThere(to, statement.puid))
    else others.push(statement)
  }
  if (settled.length > 0) return [...settled, ...(await submit(to, others))]
  // It says no and not to which: each is asked for by itself.
  return (await inTurn(statements, (statement) => submitOne(to, statement))).flat()
}

const inTurn = async <One, Made>(all: readonly One[], make: (one: One) => Promise<Made>): Promise<Made[]> => {
  const made: Made[] = []
  for (const one of all) made.push(await make(one))
  return made
}

const submit = async (to: ToDatabase, statements: readonly Statement[]): Promise<Submitted[]> => {
  const [first, ...others] = statements
  if (first === undefined) return []
  return others.length === 0 ? submitOne(to, first) : submitMany(to, statements)
}

/**
 * Submits statements to the DSA Transparency Database, one alone or a hundred together, once. Each has an outcome; whatever is
 * not settled is to be asked for again later, and can be: the database knows a statement by the platform's own number.
 */
export const submitStatements = async (
  to: ToDatabase,
  statements: readonly Statement[],
): Promise<Submitted[]> => {
  const byNumber = [...new Map(statements.map((statement) => [statement.puid, statement])).values()]
  const settled: Submitted[] = []
  for (let from = 0; from < byNumber.length; from += MOST_AT_ONCE)
    settled.push(...(await submit(to, byNumber.slice(from, from + MOST_AT_ONCE))))
  return settled
}
