import { afterAll, describe, expect, test } from 'vitest'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { HOST, hostileMails } from './hostile-mail-fixtures.ts'
import { openMailWorld } from './mail-world-fixtures.ts'
import { idOfProvider, look } from './test-world-fixtures.ts'

const world = await openMailWorld(openTestCentre)
const { centre, receive } = world
const { begin, mail, cameTo } = hostileMails(world)
afterAll(() => world.close())

describe('two notices', () => {
  test('two references in one mail: what it says of the other one decides nothing there, and a person reads it', async () => {
    const one = await begin()
    const other = await begin()
    const raw = mail(one, ['', `${one.view.reference}/1: removed`, `${other.view.reference}/1: removed`])
    expect(await cameTo(one, raw)).toMatchObject({ decided: ['removed'], open: true })
    expect((await look(centre, other.view.id)).items[0]?.decisions).toEqual([])
    // Told by two subjects at once, it is about neither.
    const both = { subject: `Re: [${one.view.reference}] [${other.view.reference}]` }
    const third = await begin()
    const unclear = await cameTo(third, mail(third, ['', '1: removed'], both))
    expect(unclear).toMatchObject({ decided: [null], open: true })
  })

  test('a provider says nothing about a notice to another one, by whatever it names it', async () => {
    const theirs = await begin(1, idOfProvider(world.providers, 'buurtnet'))
    const own = await begin()
    const line = `${theirs.view.reference}/1: removed`
    const answers = [
      mail(own, ['', line]),
      mail(own, ['', line], { subject: `Re: [${theirs.view.reference}]` }),
      mail(theirs, ['', line]),
      mail({ ...own, to: 'notices@vigie.example' }, [`In-Reply-To: ${theirs.id}`, '', line]),
      mail({ ...own, to: 'notices@vigie.example' }, [`References: ${own.id} ${theirs.id}`, '', line]),
    ]
    for (const raw of answers) await receive(raw)
    const after = await look(centre, theirs.view.id)
    expect([after.acknowledgement, after.replies, after.items[0]?.decisions]).toEqual([null, [], []])
    expect((await look(centre, own.view.id)).items[0]?.decisions).toEqual([])
  })

  test.each([
    ['two senders', `From: ${HOST}\r\nFrom: desk@evil.example`],
    ['the provider as a name', `From: "${HOST}" <desk@evil.example>`],
    ['the provider behind the sign of a group', `From: Desk: ${HOST};`],
    ['a name that looks like it', 'From: desk@pixelk\u0456st.example'],
    ['a sender on behalf of it', `From: desk@evil.example\r\nSender: ${HOST}\r\nReply-To: ${HOST}`],
  ])('a forged sender (%s) is not believed', async (_name, from) => {
    const given = await begin()
    const raw = mail(given, ['', `${given.view.reference}/1: removed`])
      .toString()
      .replace(`From: ${HOST}`, from)
    expect(await cameTo(given, Buffer.from(raw))).toMatchObject({
      kept: 'stray',
      decided: [null],
      known: false,
    })
  })
})
