import { afterAll, expect, test } from 'vitest'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { answerAddress } from './answer-address.ts'
import { openMailWorld } from './mail-world-fixtures.ts'
import { couldHaveSent, type Provider } from './provider.ts'
import { look, sent } from './test-world-fixtures.ts'

const world = await openMailWorld(openTestCentre)
const { centre, mailOf, receive, strays } = world
const host = () => world.host
afterAll(() => world.close())

const addressOf = (notice: { id: string; reference: string }) =>
  centre.read(centre.staff.hanne, async (desk) => answerAddress(desk, notice))

const untouched = async (notice: string) => {
  const { acknowledgement, replies, items } = await look(centre, notice)
  expect([acknowledgement, replies, items[0]?.decisions]).toEqual([null, [], []])
}

test('a mail that says of several, of a group or of nobody that they sent it decides nothing', async () => {
  const view = await sent(centre, host(), {}, 1)
  const froms = [
    'desk@pixelkist.example\r\nFrom: desk@evil.example',
    'desk@evil.example\r\nFrom: desk@pixelkist.example',
    'desk@pixelkist.example, desk@evil.example',
    'Desks: desk@pixelkist.example;',
    '"desk@pixelkist.example" <desk@evil.example>',
    'Pixelkist',
  ]
  for (const from of froms) {
    const raw = mailOf({ from, subject: `Re: [${view.reference}]`, text: `${view.reference}/1: removed` })
    expect(await receive(raw)).toEqual({ kept: 'stray', reason: 'unclear-sender' })
  }
  await untouched(view.id)
  expect((await look(centre, view.id)).strays.map(({ reason }) => reason)).toEqual(
    froms.map(() => 'unclear-sender'),
  )
  const written = []
  for (const { id, names } of await strays()) {
    expect(names).toBe(view.reference)
    written.push((await strays(id)).find((mail) => mail.id === id)?.opened?.from)
  }
  expect(written).toContain('Pixelkist')
  expect(written).toContain('desk@pixelkist.example, desk@evil.example')
})

test('a reference alone, which can be counted through, answers nothing and stands with the notice it names', async () => {
  const view = await sent(centre, host(), {}, 1)
  const other = await sent(centre, host(), {}, 1)
  const own = await addressOf(view)
  const wrong = [
    'notices@vigie.example',
    `notices+${view.reference.toLowerCase()}@vigie.example`,
    own.replace(/\.[0-9a-f]{20}@/, `.${'0'.repeat(20)}@`),
    own.replace(/[0-9a-f]{2}@/, '@'),
    (await addressOf(other)).replace(other.reference.toLowerCase(), view.reference.toLowerCase()),
  ]
  for (const to of wrong) {
    const raw = mailOf({ to, subject: `Re: [${view.reference}]`, text: `${view.reference}/1: removed` })
    expect(await receive(raw)).toEqual({ kept: 'stray', reason: 'reference-only' })
  }
  await untouched(view.id)
  expect((await look(centre, view.id)).strays).toHaveLength(wrong.length)
  expect((await look(centre, other.id)).strays).toEqual([])
})

test('the address of the letter answers it, in whatever letters, also without a word about the reference', async () => {
  const view = await sent(centre, host(), {}, 1)
  const to = (await addressOf(view)).toUpperCase()
  const received = await receive(mailOf({ to, subject: 'Ticket 4711', text: `${view.reference}/1: removed` }))
  expect(received).toMatchObject({ kept: 'reply', notice: view.id, decided: 1 })
})

test('two notices have two tokens, of eighty bits each, in an address that any server takes', async () => {
  const tokens = new Set<string>()
  for (let at = 0; at < 3; at++) {
    const address = await addressOf(await sent(centre, host(), {}, 1))
    const [, token = ''] = /\.([0-9a-f]{20})@/.exec(address) ?? []
    tokens.add(token)
    expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64)
  }
  expect(tokens.size).toBe(3)
})

test('at a domain where anybody may have a mailbox the whole address counts', () => {
  const provider = (mailbox: string): Provider => ({
    id: 'x',
    name: 'Klein',
    country: 'BE',
    roles: ['host'],
    languages: ['nl'],
    inEuScope: true,
    channel: 'mail',
    mailbox,
    formPlace: null,
    key: null,
  })
  const small = provider('klein.hosting@telenet.be')
  expect(couldHaveSent(small, 'Klein.Hosting@Telenet.be')).toBe(true)
  expect(couldHaveSent(small, 'somebody@telenet.be')).toBe(false)
  const own = provider('abuse@pixelkist.example')
  expect(couldHaveSent(own, 'desk@pixelkist.example')).toBe(true)
  expect(couldHaveSent(own, 'desk@sub.pixelkist.example')).toBe(false)
  expect(couldHaveSent(own, '')).toBe(false)
})
