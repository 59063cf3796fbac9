import { findQueue, getCase } from '@vigie/hotline'
import { assessItem } from '@vigie/hotline/verbs/assess-item'
import { noteTrace } from '@vigie/hotline/verbs/note-trace'
import { prepareNotice } from '@vigie/hotline/verbs/prepare-notice'
import { reassessItem } from '@vigie/hotline/verbs/reassess-item'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { getNotice } from '@vigie/notices'
import { addConfirmedProvider } from '@vigie/notices/fixtures'
import { approveNotice } from '@vigie/notices/verbs/approve-notice'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCentre } from './testing.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

/** A notice on an item that two people found illegal; nobody approved it yet. */
const prepared = async (name: string) => {
  const { hanne, bram, griet } = centre.staff
  const provider = await addConfirmedProvider(centre, [griet, hanne], {
    name,
    country: 'IE',
    roles: ['platform'],
    languages: ['en'],
    inEuScope: true,
    channel: 'mail',
    mailbox: 'notices@lanterngram.example',
  })
  await centre.perform(
    submitReport,
    { kind: 'anyone' },
    {
      kind: 'sextortion',
      language: 'nl',
      place: 'social',
      channel: 'form',
      narrative: 'Verzonnen.',
      addresses: [`https://${name.toLowerCase()}.example/u/1`],
    },
  )
  await centre.deliver()
  const [line] = (await centre.read(hanne, (desk) => findQueue(desk, { order: 'newest' }))).lines
  const { items } = await centre.read(hanne, (desk) => getCase(desk, line?.id ?? ''))
  const item = items[0]?.id
  const finding = {
    item,
    outcome: 'illegal',
    kind: 'sextortion',
    article: 'extortion@1867',
    ageBand: 'pubescent',
    confidence: 'sure',
    secondsExposed: 5,
  }
  await centre.perform(assessItem, hanne, finding)
  await centre.perform(assessItem, bram, finding)
  await centre.perform(noteTrace, hanne, { item, hostedIn: 'IE', provider, audience: 'public' })
  const { notice } = await centre.perform(prepareNotice, hanne, {
    case: line?.id,
    provider,
    items: [item],
    standing: 'trusted',
    language: 'en',
    explanation: '',
  })
  return { item, notice }
}

test('a notice prepared on a verdict that is being looked at again cannot be approved', async () => {
  const { bram, griet } = centre.staff
  const { item, notice } = await prepared('Lanterngram')
  await centre.perform(reassessItem, griet, { item, reason: 'Made up.' })
  await expect(centre.perform(approveNotice, bram, { notice })).rejects.toThrow('item-looked-at-again')
})

test('an approved notice does not leave when somebody asked for another look before the letter was sent', async () => {
  const { bram, griet } = centre.staff
  const { item, notice } = await prepared('Candlegram')
  await centre.perform(approveNotice, bram, { notice })
  await centre.perform(reassessItem, griet, { item, reason: 'Made up.' })
  await centre.deliver()
  const { dispatches } = await centre.read(bram, (desk) => getNotice(desk, notice))
  expect(dispatches.map(({ outcome, answer }) => [outcome, answer])).toEqual([
    ['failed', 'item-looked-at-again'],
  ])
})
