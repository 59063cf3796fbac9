import { statement } from '@vigie/platform/database'
import type { Books, Fact } from '@vigie/platform/operation'

/** What a subscriber has to take. */
export interface Delivery {
  readonly fact: number
  readonly subscriber: string
  readonly body: Fact['body']
  /** How often it went wrong already. */
  readonly failures: number
}

/** What one look saw. A transaction is a number in order; what is older than a mark was seen before. */
export interface Look {
  /** Everything that is not yet to be seen is of this transaction or a later one. */
  readonly horizon: bigint
  /** The oldest transaction whose facts are not yet distributed. */
  readonly announced: bigint | null
  /** The oldest transaction of a delivery that was never tried. */
  readonly fresh: bigint | null
  readonly due: readonly Delivery[]
}

interface Seen {
  readonly horizon: string
  readonly announced: string | null
  readonly fresh: string | null
  readonly fact: number | null
  readonly subscriber: string | null
  readonly body: Fact['body'] | null
  readonly failures: number | null
}

const look = statement<Seen>(
  'outbox.look',
  'select * from outbox.look($1::xid8, $2::text[], $3::xid8, $4::timestamptz)',
)

export const lookForDue = async (
  db: Books,
  asked: {
    readonly subscribers: readonly string[]
    readonly announcedSince: bigint
    readonly freshSince: bigint
    readonly now: Date
  },
): Promise<Look> => {
  const { subscribers, announcedSince, freshSince, now } = asked
  const rows = await look.run(db, [String(announcedSince), subscribers, String(freshSince), now])
  const [first] = rows
  if (!first) throw new Error('a look at the outbox answers at least that nothing waits')
  return {
    horizon: BigInt(first.horizon),
    announced: first.announced === null ? null : BigInt(first.announced),
    fresh: first.fresh === null ? null : BigInt(first.fresh),
    due: rows.flatMap(({ fact, subscriber, body, failures }) =>
      fact === null || subscriber === null || body === null || failures === null
        ? []
        : [{ fact, subscriber, body, failures }],
    ),
  }
}

const distribute = statement<{ facts: number }>(
  'outbox.distribute',
  'select outbox.distribute($1::xid8, $2::text[], $3::text[]) as facts',
)

/** Makes a delivery of each announced fact for each subscriber to it; says of how many facts. */
export const distributeFacts = async (
  db: Books,
  since: bigint,
  subscribers: readonly { readonly name: string; readonly fact: string }[],
): Promise<number> => {
  const names = subscribers.map(({ name }) => name)
  const facts = subscribers.map(({ fact }) => fact)
  const [row] = await distribute.run(db, [String(since), names, facts])
  return row?.facts ?? 0
}

const claim = statement<{ fact: number }>(
  'outbox.claim',
  `delete from outbox.delivery d where (d.fact, d.subscriber) = (
    select w.fact, w.subscriber from outbox.delivery w
    where w.fact = $1::int8 and w.subscriber = $2::text and (w.not_before is null or w.not_before <= $3::timestamptz)
    for update skip locked
  ) returning d.fact`,
)

/** Takes a delivery off the list, with this transaction; false when somebody else has it or had it. */
export const claimDelivery = async (db: Books, { fact, subscriber }: Delivery, now: Date): Promise<boolean> =>
  (await claim.run(db, [fact, subscriber, now])).length === 1

interface PutOff extends Delivery {
  readonly notBefore: Date
  readonly reason: string
}

const putBack = statement<never>(
  'outbox.put-back',
  `insert into outbox.delivery (fact, subscriber, body, failures, not_before, reason)
  values ($1::int8, $2::text, $3::jsonb, $4::int4, $5::timestamptz, $6::text)`,
)

/** Puts a claimed delivery back, for later. */
export const putBackDelivery = (db: Books, one: PutOff): Promise<void> =>
  putBack.write(db, [
    one.fact,
    one.subscriber,
    JSON.stringify(one.body),
    one.failures,
    one.notBefore,
    one.reason,
  ])

const noteFailure = statement<never>(
  'outbox.note-failure',
  `update outbox.delivery set failures = $3::int4, not_before = $4::timestamptz, reason = $5::text
  where fact = $1::int8 and subscriber = $2::text and failures < $3::int4`,
)

/** Says of a delivery whose claim was undone when it is tried again. */
export const noteFailedDelivery = (db: Books, one: PutOff): Promise<void> =>
  noteFailure.write(db, [one.fact, one.subscriber, one.failures, one.notBefore, one.reason])

/** How many deliveries a subscriber still has to take: never tried, and failed at least once. */
export interface Waiting {
  readonly subscriber: string
  readonly fresh: number
  readonly failed: number
}

const waiting = statement<Waiting>(
  'outbox.waiting',
  `select d.subscriber, count(*) filter (where d.failures = 0)::int4 as fresh,
    count(*) filter (where d.failures > 0)::int4 as failed
  from outbox.delivery d group by d.subscriber`,
)

export const findWaiting = (db: Books): Promise<Waiting[]> => waiting.run(db, [])
