import { getNotice, previewLetter } from '@vigie/notices'
import { approveNotice } from '@vigie/notices/verbs/approve-notice'
import { dispatchByForm } from '@vigie/notices/verbs/dispatch-by-form'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRegister, type Register } from '../testing/register.ts'
import { closeCase } from '../verbs/close-case.ts'
import { noteSighting } from '../verbs/note-sighting.ts'
import { prepareNotice } from '../verbs/prepare-notice.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.centre.close())

const DAY = 86_400_000
const ADDRESS = 'https://again.example/1'

test('what is put online again is notified again, and the notice says which notice it was before, of when, and what was decided', async () => {
  const { act, see, send, sentByForm, waits, centre } = register
  const { hanne, bram } = centre.staff
  const one = await sentByForm(ADDRESS)
  const before = await centre.read(hanne, (desk) => getNotice(desk, one.notice))
  expect(before.items[0]?.earlier).toBeNull()
  const again = () =>
    act(prepareNotice, hanne, {
      case: one.case,
      provider: before.provider.id,
      items: [one.item],
      standing: 'trusted',
      language: 'en',
      explanation: '',
    })
  await expect(again()).rejects.toThrow('notice-already-under-way')
  await one.decide('removed')
  await act(noteSighting, hanne, { item: one.item, state: 'down' })
  await act(closeCase, hanne, { case: one.case, outcome: 'removed' })
  centre.clock.moveBy(3 * DAY)
  await send([ADDRESS])
  await centre.deliver()
  expect((await see(hanne, one.case)).isOpen).toBe(true)
  // Nobody closes it as gone before somebody looked, and nobody is told anything.
  expect(await waits(one.case)).toBe('look-again')
  await expect(act(closeCase, hanne, { case: one.case, outcome: 'removed' })).rejects.toThrow('still-online')
  await act(noteSighting, hanne, { item: one.item, state: 'up' })
  expect(await waits(one.case)).toBe('answer-provider')

  const { notice } = await again()
  const after = await centre.read(hanne, (desk) => getNotice(desk, notice))
  expect(after.items[0]?.earlier).toEqual({
    reference: before.reference,
    sentAt: before.dispatches[0]?.at,
    decided: { action: 'removed', at: expect.any(Date) },
    remote: null,
  })
  const letter = await centre.read(hanne, (desk) => previewLetter(desk, notice))
  const words = letter.text.replaceAll(/\s+/g, ' ')
  expect(words).toContain(
    `We notified you of this before, on 2 March 2026, in notice ${before.reference}. On 2 March 2026 you answered “removed” to it. It is there again.`,
  )
  const [xarf] = letter.attachments.map(({ text }) => text)
  expect(xarf).toContain(`earlier-notice:${before.reference.toLowerCase()}`)
  expect(xarf).toContain(`Notified before in ${before.reference} of 2026-03-02: removed on 2026-03-02.`)

  // What is decided of the first one later changes nothing of what the second says.
  await one.decide('already-removed')
  await act(approveNotice, bram, { notice })
  await act(dispatchByForm, hanne, { notice, proof: 'Pasted into the form.' })
  const left = await centre.read(hanne, (desk) => getNotice(desk, notice))
  expect(left.items[0]?.earlier).toEqual(after.items[0]?.earlier)
})

test('the books let a notice cite only what left, for the same provider, and what was decided of that very item', async () => {
  const { sentByForm, centre } = register
  const { books } = centre.desk.house
  const other = await sentByForm('https://other.example/1')
  const cite = (decided: ReturnType<typeof sql>) =>
    sql`insert into notices.earlier_item (notice_item, notice, provider, earlier, earlier_notice, dispatch, decision)
      select k.id, k.notice, n.provider, e.earlier, e.earlier_notice, e.dispatch, ${decided}
      from notices.notice_item k join notices.notice n on n.id = k.notice, notices.earlier_item e
      where k.notice = ${other.notice}`.execute(books)
  await expect(cite(sql`null`)).rejects.toThrow('foreign key')
  const own = sql`insert into notices.earlier_item (notice_item, notice, provider, earlier, earlier_notice, dispatch)
    select k.id, k.notice, n.provider, k.id, k.notice, s.id from notices.notice_item k
    join notices.notice n on n.id = k.notice join notices.dispatch s on s.notice = n.id where k.notice = ${other.notice}`
  await expect(own.execute(books)).rejects.toThrow('check constraint')
  const superseded = sql`update notices.earlier_item set decision = null`.execute(books)
  await expect(superseded).rejects.toThrow()
})
