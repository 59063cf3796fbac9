import { DAY, HOUR } from '@vigie/kernel'
import { bySystem } from '@vigie/platform/operation'
import { createPost, listenForPost, type PostListener, type ReceivedMail } from '@vigie/platform/post'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestCentre } from '../../../houses/centre/testing.ts'
import { dispatchByMail } from '../channels/dispatch-by-channel.ts'
import { type ProviderName, seedProviders } from '../fixtures.ts'
import type { NoticeView } from '../notice.ts'
import { idOfProvider, look, sent } from '../test-world-fixtures.ts'
import { approveComplaint } from '../verbs/approve-complaint.ts'
import { recordDecision } from '../verbs/record-decision.ts'
import { withdrawComplaint } from '../verbs/withdraw-complaint.ts'
import { writeComplaint } from '../verbs/write-complaint.ts'
import { draftComplaint } from './draft-complaint.ts'
import { complainByMail } from './send-complaint.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
let providers: Map<ProviderName, string>
let listener: PostListener
let busy = false
let inbox: ReceivedMail[] = []
const closing: (() => void)[] = []
beforeAll(async () => {
  listener = await listenForPost({
    host: '127.0.0.1',
    port: 0,
    maxBytes: 1_000_000,
    onMail: (mail) => {
      if (busy) throw new Error('not now')
      inbox.push(mail)
    },
  })
  const post = createPost(listener.url, { from: 'Vigie <notices@vigie.example>', timeout: 3_000 })
  closing.push(post.close)
  centre = await openTestCentre({
    subscribers: () => [...dispatchByMail(post), complainByMail(post)],
  })
  providers = await bySystem(centre.desk.house, seedProviders)
})
afterAll(async () => {
  for (const close of closing) close()
  await listener.close()
  await centre.close()
})
beforeEach(() => {
  busy = false
  inbox = []
})

/** A notice that a platform refused, item by item. */
const refused = async (name: ProviderName = 'buurtnet'): Promise<NoticeView> => {
  const { id, items } = await sent(centre, idOfProvider(providers, name), { language: 'nl' })
  for (const [at, { id: noticeItem }] of items.entries()) {
    const action = at === 0 ? 'refused-lawful' : 'labelled'
    await centre.perform(recordDecision, centre.staff.hanne, { noticeItem, action, redress: true })
  }
  inbox = []
  return look(centre, id)
}
const all = ({ items }: NoticeView) => items.map(({ id }) => id)
const draftOf = (view: NoticeView, items = all(view)) =>
  centre.read(centre.staff.hanne, (desk) => draftComplaint(desk, view, items))
const write = (view: NoticeView, letterWords: string, noticeItems = all(view)) =>
  centre.perform(writeComplaint, centre.staff.hanne, { notice: view.id, noticeItems, letterWords })

test('a complaint as drafted leaves at once in the language of the provider, once, and counts for each decision that it names', async () => {
  const view = await refused()
  const draft = await draftOf(view)
  expect(draft).toContain('Item 1: op 2 maart 2026 antwoordde u “geweigerd want wettig”')
  expect(draft).toContain('De inhoud staat er nog voor anderen')
  expect(draft).toContain('De bepalingen waarop wij ons beroepen:\n- ')
  busy = true
  await write(view, draft.replaceAll('\n', '\r\n'))
  await expect(write(view, draft)).rejects.toThrow('complaint-on-its-way')
  await centre.deliver()
  expect((await look(centre, view.id)).items[0]?.decisions[0]?.complaint).toBeNull()
  busy = false
  centre.clock.moveBy(HOUR)
  await centre.deliver()
  await centre.deliver()
  expect(inbox).toMatchObject([
    { messageId: `<${view.id}.k1@vigie.example>`, inReplyTo: `<${view.id}@vigie.example>` },
  ])
  expect(inbox[0]?.subject).toContain(view.reference)
  expect(inbox[0]?.text.replaceAll(/\s+/g, ' ')).toContain('geweigerd want wettig')
  expect(inbox[0]?.text).toContain('artikel 20, lid 6')
  const after = await look(centre, view.id)
  expect(after.items.map(({ decisions }) => decisions[0]?.complaint?.way)).toEqual(['mail', 'mail'])
  expect(after.complaintLetters).toMatchObject([{ asDrafted: true, outcome: 'sent', attempts: 2 }])
  await expect(write(view, draft)).rejects.toThrow('nothing-to-complain-about')
})

test('in other words it waits for a second person, never whoever wrote it, in the books as on the screen', async () => {
  const { hanne, bram } = centre.staff
  const view = await refused()
  const only = all(view).slice(0, 1)
  await expect(write(view, 'Call 0470 12 34 56.')).rejects.toThrow('letter-holds-telephone')
  await write(view, `${await draftOf(view, only)}\n\nLook again.`, only)
  await centre.deliver()
  expect(inbox).toEqual([])
  const rule = (operation: typeof approveComplaint, who: typeof hanne) =>
    centre.perform(operation, who, { notice: view.id })
  await expect(rule(approveComplaint, hanne)).rejects.toThrow('you-wrote-this')
  const { books } = centre.desk.house
  const release = (by: string) =>
    sql`insert into notices.complaint_letter_ruling (notice, turn, way, as_drafted, written_by, ruled_by, ruled_at)
      select notice, turn, 'released', as_drafted, written_by, ${by}, written_at from notices.complaint_letter
      where notice = ${view.id}`.execute(books)
  await expect(release(hanne.id)).rejects.toThrow('check constraint')
  const leave = sql`insert into notices.complaint_letter_dispatch (notice, turn, attempt, outcome, at)
    values (${view.id}, 1, 1, 'sent', now())`
  await expect(leave.execute(centre.worker.house.books)).rejects.toThrow('foreign key')
  await rule(approveComplaint, bram)
  await centre.deliver()
  expect(inbox[0]?.text).toContain('Look again.')
  const { items } = await look(centre, view.id)
  expect(items.map(({ decisions }) => decisions[0]?.complaint?.way ?? null)).toEqual(['mail', null])

  // What is left of it is complained of by another letter, and taken back.
  await write(view, 'The second item too.', all(view).slice(1))
  await rule(withdrawComplaint, hanne)
  await expect(rule(approveComplaint, bram)).rejects.toThrow('no-complaint-waits')
  expect((await look(centre, view.id)).complaintLetters.map(({ ruling }) => ruling?.way)).toEqual([
    'released',
    'withdrawn',
  ])
  centre.clock.moveBy(190 * DAY)
  await expect(write(view, 'Late.', all(view).slice(1))).rejects.toThrow('complaint-too-late')
})

test('a host that is no online platform has no complaints of Art. 20', async () => {
  const view = await refused('pixelkist')
  await expect(write(view, 'No.')).rejects.toThrow('not-an-online-platform')
})
