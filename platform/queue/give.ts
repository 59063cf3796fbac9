import { bySystem, type House } from '@vigie/platform/operation'
import { claimDelivery, type Delivery, noteFailedDelivery, putBackDelivery } from './outbox-rows.ts'
import type { Subscriber } from './subscriber.ts'

const MINUTE = 60_000
const LONGEST_WAIT = 6 * 60 * MINUTE

export type Faulty = (fact: number, subscriber: string, fault: unknown) => void

/** When a delivery that went wrong so often is tried again: after one minute, two, four … six hours. */
const nextTry = (now: Date, failures: number): Date =>
  new Date(now.getTime() + Math.min(LONGEST_WAIT, MINUTE * 2 ** Math.min(failures - 1, 10)))

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * What a fact is about, for the audit and for the order of deliveries: the first thing that its body names by an id. The
 * books keep a body in an order of their own, so a word such as its kind may stand before that.
 */
export const subjectOf = ({ fact, body }: Delivery): string => {
  const named = Object.entries(body)
  const [name, id] = named.find(([, value]) => typeof value === 'string' && ID.test(value)) ?? named[0] ?? []
  return typeof id === 'string' ? `${name}:${id}` : `fact:${fact}`
}

/** Gives one fact to one subscriber. True when it is taken; false when it failed, or somebody else has it. */
export const give = async (
  house: House,
  subscriber: Subscriber,
  delivery: Delivery,
  faulty: Faulty,
): Promise<boolean> => {
  const { opens } = subscriber
  const line =
    opens === undefined ? undefined : { act: subscriber.name, subject: subjectOf(delivery), purpose: opens }
  const failures = delivery.failures + 1
  try {
    return await bySystem(
      house,
      async (desk) => {
        if (!(await claimDelivery(desk.db, delivery, desk.now))) return false
        const taken = await subscriber.take(desk, delivery.body)
        if (taken === undefined) return true
        const { again, reason } = taken
        await putBackDelivery(desk.db, { ...delivery, failures, notBefore: again, reason })
        return false
      },
      line,
    )
  } catch (fault) {
    faulty(delivery.fact, subscriber.name, fault)
    // The reason kept is the name of the fault only: its message could quote what was sealed.
    const reason = fault instanceof Error ? fault.name : 'unknown'
    await bySystem(house, (desk) =>
      noteFailedDelivery(desk.db, { ...delivery, failures, notBefore: nextTry(desk.now, failures), reason }),
    )
    return false
  }
}
