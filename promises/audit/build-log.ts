import { type HeadElsewhere, logKeeper, readHead, record } from '@vigie/audit'
import type { CentrePlace } from '@vigie/centre'
import { movableClock } from '@vigie/kernel'
import { seedStaff } from '@vigie/people/fixtures'
import { type Holding, openHouse, subscribersOf } from '@vigie/platform/house'
import { type Actor, bySystem } from '@vigie/platform/operation'
import { missingPost } from '@vigie/platform/post'
import { deliverFacts } from '@vigie/platform/queue'
import type { SigningKey } from '@vigie/platform/vault'
import { findHeads } from '@vigie/transparency'

const HOUR = 3_600_000

export interface BuiltLog {
  readonly worker: Holding
  readonly key: SigningKey
  readonly now: Date
  /** The heads as anybody could have kept them, read under the login of the public site. */
  readonly kept: readonly HeadElsewhere[]
  close(): Promise<void>
}

/** Lets a centre work for some days: acts of staff, of Vigie and of the public, and every night a worker's head. */
export const buildLog = async (
  given: CentrePlace,
  size: { readonly days: number; readonly aDay: number },
  changed: (holding: Holding) => Holding = (holding) => holding,
): Promise<BuiltLog> => {
  const clock = movableClock(new Date('2026-03-02T08:00:00Z'))
  const place = { ...given, clock, daysAhead: 1 }
  const worker = changed(await openHouse(place, 'worker', 4))
  const desk = await openHouse(place, 'desk', 4)
  const outside = await openHouse(place, 'public', 4)
  const key = worker.signer
  if (key === null) throw new Error('the worker has no signing key')
  const people = Object.values(await bySystem(desk.house, seedStaff))
  const staff: Actor[] = [...people, { kind: 'system' }]
  const subscribers = subscribersOf(worker, missingPost)

  const act = (at: number): Promise<void> => {
    const subject = `case:${crypto.randomUUID()}`
    if (at % 4 === 3) {
      return bySystem(outside.house, (inner) =>
        record({ ...inner, actor: { kind: 'anyone' } }, 'intake.submit-report', subject),
      )
    }
    const actor = staff[at % staff.length] ?? { kind: 'system' }
    return bySystem(desk.house, (inner) =>
      at % 3 === 0
        ? record({ ...inner, actor }, 'hotline.read-case', subject, 'assess')
        : record({ ...inner, actor }, 'hotline.take-case', subject),
    )
  }
  const fill = async (count: number): Promise<void> => {
    for (let at = 0; at < count; at += 4) {
      await Promise.all(Array.from({ length: Math.min(4, count - at) }, (_, one) => act(at + one)))
      clock.moveBy(1_234)
    }
  }
  const night = async (): Promise<void> => {
    await logKeeper(worker.house, key)()
    await deliverFacts(worker.house, subscribers, (fact, subscriber, cause) => {
      throw new Error(`fact ${fact} could not be taken by ${subscriber}`, { cause })
    })
  }
  for (let day = 0; day < size.days; day++) {
    await fill(size.aDay)
    clock.moveTo(new Date(Date.parse('2026-03-03T00:16:00Z') + day * 24 * HOUR))
    await night()
    clock.moveBy(8 * HOUR)
  }
  // The morning after the last head: lines that no published head covers yet.
  await fill(20)
  await logKeeper(worker.house, key)()

  const heads = await findHeads(outside.books('commons'), { most: 1_000 })
  const kept = heads.flatMap(({ note }) => {
    const head = readHead(note)
    return head === null ? [] : [{ head, where: 'kept by somebody' }]
  })
  return {
    worker,
    key,
    now: clock(),
    kept,
    close: async () => {
      await outside.close()
      await desk.close()
      await worker.close()
    },
  }
}
