import { HOUR } from '@vigie/kernel'
import { bySystem, type House, visit } from '@vigie/platform/operation'
import { createPost, listenForPost, type Post, type PostListener } from '@vigie/platform/post'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { dispatchByMail } from './channels/dispatch-by-channel.ts'
import { type ProviderName, seedProviders } from './fixtures.ts'
import { previewLetter, previewPacket } from './preview-notice.ts'
import { approved, endSuspension, idOfProvider, prepared, sent, suspend } from './test-world-fixtures.ts'
import { dispatchByForm } from './verbs/dispatch-by-form.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
let providers: Map<ProviderName, string>
let listener: PostListener
let post: Post
beforeAll(async () => {
  listener = await listenForPost({ host: '127.0.0.1', port: 0, maxBytes: 1_000_000, onMail: () => {} })
  post = createPost(listener.url, { from: 'Vigie <notices@vigie.example>', timeout: 3_000 })
  centre = await openTestCentre({ subscribers: () => dispatchByMail(post) })
  providers = await bySystem(centre.desk.house, seedProviders)
})
afterAll(async () => {
  post.close()
  await listener.close()
  await centre.close()
})

/** The same house after somebody took its settings away and gave it another name and mailbox. */
const later = (): House => {
  const { house } = centre.desk
  const letterhead = {
    ...house.letterhead,
    name: 'Another name',
    mailbox: 'other@vigie.example',
    particulars: {},
  }
  return { ...house, letterhead }
}
const read = (house: House, notice: string) => {
  const line = { act: 'notices.read-notice', subject: `notice:${notice}`, purpose: 'follow-up' } as const
  return visit(house, centre.staff.bram, line, async (desk) => ({
    letter: await previewLetter(desk, notice),
    packet: await previewPacket(desk, notice),
  }))
}

test('a notice that left by mail is read as it left, whatever the house has set since', async () => {
  const { id } = await sent(centre, idOfProvider(providers, 'pixelkist'))
  const before = await read(centre.desk.house, id)
  const { letter } = await read(later(), id)
  expect(letter).toEqual(before.letter)
  expect(letter.text).toContain('TF-')
  expect(letter).toMatchObject({ to: 'abuse@pixelkist.example', refusal: null })
  expect(letter.attachments.length).toBeGreaterThan(0)
})

test('a notice that was pasted into a form is read as it was pasted', async () => {
  const { notice } = await approved(centre, idOfProvider(providers, 'examplegram'))
  const { packet } = await read(centre.desk.house, notice)
  await centre.perform(dispatchByForm, centre.staff.hanne, { notice, proof: 'received' })
  const after = await read(later(), notice)
  expect(after.packet).toEqual(packet)
  for (const { text } of packet) expect(`${after.letter.subject}\n${after.letter.text}`).toContain(text)
  expect(after.letter).toMatchObject({ to: null, refusal: null })
})

test('one that has not left can be read without the status, says why it stays, and makes no mark up', async () => {
  for (const make of [prepared, approved]) {
    const { notice } = await make(centre, idOfProvider(providers, 'examplegram'))
    expect((await read(centre.desk.house, notice)).letter.refusal).toBeNull()
    await suspend(centre)
    const { letter, packet } = await read(later(), notice)
    expect(letter.refusal).toBe('flagger-not-recognised')
    expect(letter.text).not.toContain('TF-')
    expect(packet.map(({ field }) => field)).not.toContain('flaggerReference')
    centre.clock.moveBy(HOUR)
    await endSuspension(centre)
    centre.clock.moveBy(HOUR)
  }
})
