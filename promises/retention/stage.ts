import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CentrePlace } from '@vigie/centre'
import { type MovableClock, movableClock } from '@vigie/kernel'
import { declareStatus } from '@vigie/notices'
import { VETTING_DOCUMENTS } from '@vigie/people'
import { seedStaff } from '@vigie/people/fixtures'
import { recordVetting } from '@vigie/people/verbs/record-vetting'
import { openHouse, openKeeper, subscribersOf } from '@vigie/platform/house'
import { type Actor, type AnyOperation, bySystem, type Desk, perform, visit } from '@vigie/platform/operation'
import { missingPost } from '@vigie/platform/post'
import { deliverFacts } from '@vigie/platform/queue'
import type { Keeper } from '@vigie/platform/vault'
import type { Attack } from '../promise.ts'
import { inScratchCentre, type ScratchCentre } from '../scratch-centre.ts'

/** The criminal code of 2024 is in force. */
const START = new Date('2027-01-04T09:00:00Z')

/** What the audit keeps of our looking. */
const LOOK = { act: 'hotline.read-case', subject: 'everything', purpose: 'audit' } as const

/** A centre whose days pass as fast as the attack wants. */
export interface Stage {
  readonly centre: ScratchCentre
  readonly place: CentrePlace
  readonly clock: MovableClock
  readonly keeper: Keeper
  /** Where backups and whatever was exported lie. */
  readonly backups: string
  readonly exports: string
  readonly analysts: readonly [Actor, Actor]
  readonly officer: Actor
  act<Result>(operation: AnyOperation<Result>, actor: Actor, input: unknown): Promise<Result>
  read<Result>(work: (desk: Desk) => Promise<Result>): Promise<Result>
  deliver(): Promise<unknown>
  /** Vets the analysts again, as a house does every few years. */
  vet(): Promise<void>
}

const faulty = (_fact: number, subscriber: string, fault: unknown): void => {
  throw new Error(`${subscriber} could not take a fact`, { cause: fault })
}

/** The defect: whoever destroys keys is told that it was done, and they stay. */
const keeping = (keeper: Keeper): Keeper => ({
  ...keeper,
  cabinet: { ...keeper.cabinet, destroy: async () => undefined },
})

export const onStage = <Result>(attack: Attack, work: (stage: Stage) => Promise<Result>): Promise<Result> =>
  inScratchCentre(attack, async (centre) => {
    const clock = movableClock(START)
    const place: CentrePlace = { ...centre.place, clock, daysAhead: 1 }
    const desk = await openHouse(place, 'desk', 4)
    const outside = await openHouse(place, 'public', 2)
    const worker = await openHouse(place, 'worker', 2)
    const keeper = await openKeeper(place)
    try {
      const staff = await bySystem(desk.house, seedStaff)
      await bySystem(desk.house, declareStatus)
      const [backups, exports] = [join(centre.folder, 'backups'), join(centre.folder, 'exports')]
      await mkdir(exports)
      const subscribers = subscribersOf(worker, missingPost)
      const act: Stage['act'] = async (operation, actor, input) => {
        const { house } = actor.kind === 'anyone' ? outside : desk
        return (await perform(house, operation, actor, input)).result
      }
      return await work({
        centre,
        place,
        clock,
        keeper: attack.planted ? keeping(keeper) : keeper,
        backups,
        exports,
        analysts: [staff.hanne, staff.bram],
        officer: staff.ines,
        act,
        read: (reading) => visit(desk.house, staff.hanne, LOOK, reading),
        deliver: () => deliverFacts(worker.house, subscribers, faulty),
        vet: async () => {
          const from = clock().toISOString().slice(0, 10)
          const until = `${Number(from.slice(0, 4)) + 4}${from.slice(4)}`
          for (const { id } of [staff.hanne, staff.bram]) {
            for (const document of VETTING_DOCUMENTS) {
              const seen = { person: id, document, seenOn: from, validUntil: until }
              await act(recordVetting, staff.olivia, seen)
            }
          }
        },
      })
    } finally {
      await keeper.close()
      for (const holding of [desk, outside, worker]) await holding.close()
    }
  })
