import { type Books, bySystem, type Desk, type Fact, type House } from '@vigie/platform/operation'
import { sql } from 'kysely'
import type { Subscriber } from './subscriber.ts'

const MINUTE = 60_000
const LONGEST_WAIT = 6 * 60 * MINUTE

interface Waiting {
  number: number
  name: string
  body: Fact['body']
}

const findWaiting = async (db: Books, after: number): Promise<Waiting[]> => {
  const { rows } = await sql<Waiting>`
    select f.number::int8 as number, f.name, f.body from outbox.fact f
    where f.number > ${after} and not exists (select from outbox.settlement s where s.fact = f.number)
    order by f.number limit 100`.execute(db)
  return rows
}

/** Claims a fact for one subscriber; false when another worker has it, it was taken already, or its time has not come. */
const claim = async (desk: Desk, fact: number, subscriber: string): Promise<boolean> => {
  // Two statements: a single one would look with a picture from before the lock, and miss what the last holder wrote.
  const { rows: locks } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${fact}/${subscriber}`}, 0)) as mine`.execute(
    desk.db,
  )
  if (locks[0]?.mine !== true) return false
  const { rows } = await sql<{ number: number }>`
    select f.number from outbox.fact f
    where f.number = ${fact}
      and not exists (select from outbox.delivery d where d.fact = f.number and d.subscriber = ${subscriber})
      and not exists (
        select from outbox.failure x
        where x.fact = f.number and x.subscriber = ${subscriber} and x.not_before > ${desk.now})`.execute(
    desk.db,
  )
  return rows.length === 1
}

const noteFailure = async (
  desk: Desk,
  fact: number,
  subscriber: string,
  reason: string,
  again: Date | null,
) => {
  const { rows } = await sql<{ attempts: number }>`
    select count(*)::int as attempts from outbox.failure where fact = ${fact} and subscriber = ${subscriber}`.execute(
    desk.db,
  )
  const attempt = (rows[0]?.attempts ?? 0) + 1
  const wait = Math.min(LONGEST_WAIT, MINUTE * 2 ** Math.min(attempt - 1, 10))
  await sql`insert into outbox.failure (fact, subscriber, attempt, not_before, reason) values
    (${fact}, ${subscriber}, ${attempt}, ${again ?? new Date(desk.now.getTime() + wait)}, ${reason})`.execute(
    desk.db,
  )
}

/** What the audit calls the thing that a fact is about: the first thing that its body names. */
const subjectOf = ({ number, body }: Waiting): string => {
  const [name, id] = Object.entries(body)[0] ?? []
  return typeof id === 'string' ? `${name}:${id}` : `fact:${number}`
}

/** Gives one fact to one subscriber. True when it is taken now or was before. */
const give = async (
  house: House,
  fact: Waiting,
  subscriber: Subscriber,
  faulty: Faulty,
): Promise<boolean> => {
  const take = async (desk: Desk): Promise<boolean> => {
    if (!(await claim(desk, fact.number, subscriber.name))) {
      const { rows } = await sql`select from outbox.delivery
          where fact = ${fact.number} and subscriber = ${subscriber.name}`.execute(desk.db)
      return rows.length === 1
    }
    const taken = await subscriber.take(desk, fact.body)
    if (taken) {
      await noteFailure(desk, fact.number, subscriber.name, taken.reason, taken.again)
      return false
    }
    await sql`insert into outbox.delivery (fact, subscriber) values (${fact.number}, ${subscriber.name})`.execute(
      desk.db,
    )
    return true
  }
  const { opens } = subscriber
  const line = opens && { act: subscriber.name, subject: subjectOf(fact), purpose: opens }
  try {
    return await bySystem(house, take, line)
  } catch (fault) {
    faulty(fact.number, subscriber.name, fault)
    // The reason kept is the name of the fault only: its message could quote what was sealed.
    const reason = fault instanceof Error ? fault.name : 'unknown'
    await bySystem(house, (desk) => noteFailure(desk, fact.number, subscriber.name, reason, null))
    return false
  }
}

type Faulty = (fact: number, subscriber: string, fault: unknown) => void

/**
 * Delivers every fact that is due, in the order in which it was announced, until none is left that can be delivered now.
 * Several workers may do this at once: each pair of fact and subscriber is taken once. Returns how many were taken.
 */
export const deliverFacts = async (
  house: House,
  subscribers: readonly Subscriber[],
  faulty: Faulty,
): Promise<number> => {
  let settled = 0
  let after = 0
  for (;;) {
    const waiting = await bySystem(house, (desk) => findWaiting(desk.db, after))
    if (waiting.length === 0) return settled
    for (const fact of waiting) {
      after = fact.number
      const wanting = subscribers.filter((subscriber) => subscriber.fact === fact.name)
      const taken = []
      for (const subscriber of wanting) taken.push(await give(house, fact, subscriber, faulty))
      if (taken.every(Boolean)) {
        await bySystem(house, (desk) =>
          sql`insert into outbox.settlement (fact) values (${fact.number}) on conflict do nothing`.execute(
            desk.db,
          ),
        )
        settled += 1
      }
    }
  }
}
