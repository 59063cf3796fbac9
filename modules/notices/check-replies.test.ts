import { senderCheckBy } from '@vigie/platform/post'
import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { type Said, startTestingResolver } from '../../platform/post/testing-resolver.ts'
import { KEY_RECORD, keyNameOf, signedFor } from '../../platform/post/testing-signer.ts'
import { findNotices } from './find-notices.ts'
import { openMailWorld } from './mail-world-fixtures.ts'
import type { NoticeView } from './notice.ts'
import { look, sent } from './test-world-fixtures.ts'
import { fileStrayMail } from './verbs/file-stray-mail.ts'

const HOST = 'pixelkist.example'
const names = new Map<string, Said>()
const resolver = await startTestingResolver(names)
const world = await openMailWorld(openTestCentre, senderCheckBy([resolver.server]))
const { centre, mailOf, receive, strays } = world
afterAll(async () => {
  await world.close()
  await resolver.close()
})
beforeEach(() => {
  names.clear()
  names.set(keyNameOf(HOST), [KEY_RECORD])
  names.set(`_dmarc.${HOST}`, ['v=DMARC1; p=none'])
})

const notified = () => sent(centre, world.host, {}, 1)
const removedIn = ({ reference }: NoticeView) =>
  mailOf({ subject: `Re: [${reference}]`, text: `${reference}/1: removed` })
const isToRead = async ({ id }: NoticeView) =>
  (await centre.read(centre.staff.hanne, (desk) => findNotices(desk, 'to-read'))).some(
    ({ notice }) => notice === id,
  )
const said = async ({ id }: NoticeView) => {
  const { acknowledgement, items, replies } = await look(centre, id)
  return {
    outcome: replies[0]?.sender?.outcome ?? null,
    isAcknowledged: acknowledgement !== null,
    decided: items[0]?.decisions.length,
  }
}

test('what a domain signed is believed and decides, and says at the desk by what', async () => {
  const view = await notified()
  await receive(signedFor(HOST, await removedIn(view)))
  expect(await said(view)).toEqual({ outcome: 'proven', isAcknowledged: true, decided: 1 })
  expect((await look(centre, view.id)).replies[0]?.sender).toMatchObject({
    domain: HOST,
    dkim: 'pass',
    dmarc: 'pass',
    alignment: 'same',
    policy: 'none',
  })
  expect(await isToRead(view)).toBe(false)
})

test('what a domain that signs did not sign, or was changed on its way, decides nothing and is read', async () => {
  const forged = await notified()
  await receive(removedIn(forged))
  const changed = await notified()
  const signed = (await signedFor(HOST, await removedIn(changed))).toString()
  await receive(Buffer.from(signed.replace('/1: removed', '/1: not found')))
  for (const view of [forged, changed]) {
    expect(await said(view)).toEqual({ outcome: 'unproven', isAcknowledged: false, decided: 0 })
    expect(await isToRead(view)).toBe(true)
  }
})

test('the books take no decision and no receipt from what is not believed, or not checked', async () => {
  const view = await notified()
  await receive(removedIn(view))
  const { replies, items } = await look(centre, view.id)
  const { books } = centre.worker.house
  const decide = sql`
    insert into notices.decision (id, notice_item, turn, action, redress, source, reply, decided_at)
    values (gen_random_uuid(), ${items[0]?.id}, 1, 'removed', false, 'reply', ${replies[0]?.id}, now())`
  const acknowledge = sql`
    insert into notices.acknowledgement (notice, source, reply, reply_sort, acknowledged_at)
    values (${view.id}, 'reply', ${replies[0]?.id}, 'answer', now())`
  await expect(decide.execute(books)).rejects.toMatchObject({ code: '23503' })
  await expect(acknowledge.execute(books)).rejects.toMatchObject({ code: '23503' })
  names.set(`_dmarc.${HOST}`, 'servfail')
  const other = await notified()
  await receive(removedIn(other))
  const [reply] = (await look(centre, other.id)).replies
  const early = sql`
    insert into notices.acknowledgement (notice, source, reply, reply_sort, acknowledged_at)
    values (${other.id}, 'reply', ${reply?.id}, 'answer', now())`
  await expect(early.execute(books)).rejects.toMatchObject({ code: '23503' })
})

test('where nothing is published an answer counts, and the desk says that nothing was checked', async () => {
  names.clear()
  const view = await notified()
  await receive(removedIn(view))
  expect(await said(view)).toEqual({ outcome: 'unpublished', isAcknowledged: true, decided: 1 })
})

test('a resolver that fails is asked again, later and later; then the answer counts as of when it came in', async () => {
  names.set(`_dmarc.${HOST}`, 'servfail')
  const view = await notified()
  const came = centre.clock()
  await receive(signedFor(HOST, await removedIn(view)))
  expect(await said(view)).toEqual({ outcome: null, isAcknowledged: false, decided: 0 })
  const asked = resolver.asked.length
  await centre.deliver()
  expect(resolver.asked.length).toBe(asked)
  centre.clock.moveBy(61_000)
  await centre.deliver()
  expect(resolver.asked.length).toBeGreaterThan(asked)
  expect(await said(view)).toMatchObject({ outcome: null, decided: 0 })
  names.set(`_dmarc.${HOST}`, ['v=DMARC1; p=reject'])
  centre.clock.moveBy(120_000)
  await centre.deliver()
  expect(await said(view)).toEqual({ outcome: 'proven', isAcknowledged: true, decided: 1 })
  const after = await look(centre, view.id)
  expect(after.acknowledgement?.at.getTime()).toBeLessThanOrEqual(came.getTime() + 5_000)
})

test('after three days without an answer about the names a person reads the mail', async () => {
  names.set(`_dmarc.${HOST}`, 'servfail')
  const view = await notified()
  await receive(removedIn(view))
  expect(await isToRead(view)).toBe(false)
  centre.clock.moveBy(73 * 3_600_000)
  await centre.deliver()
  expect(await said(view)).toEqual({ outcome: 'unknown', isAcknowledged: false, decided: 0 })
  expect(await isToRead(view)).toBe(true)
})

test('what a person filed is checked for their eyes, and decides nothing by itself', async () => {
  const view = await notified()
  const to = 'notices@vigie.example'
  const raw = mailOf({ to, subject: `Re: [${view.reference}]`, text: `${view.reference}/1: removed` })
  await receive(signedFor(HOST, await raw))
  const [stray] = (await look(centre, view.id)).strays
  await centre.perform(fileStrayMail, centre.staff.hanne, { notice: view.id, strayMail: stray?.id })
  await centre.deliver()
  expect(await said(view)).toEqual({ outcome: 'proven', isAcknowledged: false, decided: 0 })
  expect(await strays()).toEqual([])
})
