import { createHash } from 'node:crypto'
import { findQueue, getCase } from '@vigie/hotline'
import { recordCapture } from '@vigie/hotline/verbs/record-capture'
import { recordCustody } from '@vigie/hotline/verbs/record-custody'
import { DAY, dayOf } from '@vigie/kernel'
import type { World } from './world.ts'

/** Of words: there is no capture anywhere. */
const madeUp = (of: string): string => createHash('sha256').update(`demonstration: ${of}`).digest('hex')

/** Of one item two captures are kept elsewhere: one is where it was made, the police have the other. */
export const keepEvidence = async (world: World): Promise<void> => {
  const { hanne } = world.staff
  const { lines } = await world.read(hanne, (desk) => findQueue(desk, { order: 'oldest' }))
  const toGo = lines.find(({ waitsFor, takenBy }) => waitsFor === 'route' && takenBy === hanne.id)
  if (toGo === undefined)
    throw new Error('the demonstration has no case of Hanne that has still to go somewhere')
  const { items, stores } = await world.read(hanne, (desk) => getCase(desk, toGo.id))
  const [store] = stores
  const item = items[0]?.id
  if (store === undefined) return
  const yesterday = dayOf(new Date(world.clock().getTime() - DAY))
  const capture = (captureSort: string, seenAt: string) =>
    world.perform(recordCapture, hanne, {
      item,
      captureSort,
      sha256: madeUp(captureSort),
      store,
      seenOn: yesterday,
      seenAt,
    })
  await capture('screenshot', '10:05')
  const { capture: archive } = await capture('page-archive', '10:10')
  await world.perform(recordCustody, hanne, {
    item,
    capture: archive,
    custodyEvent: 'handed-to-police',
    happenedOn: yesterday,
    happenedAt: '14:30',
    theirReference: 'MADE-UP-PV-21',
  })
}
