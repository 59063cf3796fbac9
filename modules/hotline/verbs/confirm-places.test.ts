import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRegister, type Register } from '../testing/register.ts'
import { confirmPlaces } from './confirm-places.ts'
import { noteTrace } from './note-trace.ts'

let register: Register
let platform: string
beforeAll(async () => {
  register = await openRegister()
  // Notices to it go to a mailbox at examplegram.example.
  platform = await register.platform('Examplegram')
})
afterAll(() => register.centre.close())

const sightOf = async (id: string) => {
  const { items } = await register.see(register.centre.staff.hanne, id)
  return items.map(({ proposed, traces }) => ({
    proposed: proposed && [proposed.providerName, proposed.hostedIn, proposed.from],
    traces: traces.map(({ provider, hostedIn, audience, source }) => [provider, hostedIn, audience, source]),
  }))
}

test('provider and country are proposed out of the address, recorded by nobody, and hold on the word of an analyst', async () => {
  const { act, opened, centre } = register
  const { hanne, louis } = centre.staff
  const one = await opened([
    'https://examplegram.example/p/1',
    'https://pictures.examplegram.example/p/2',
    'https://notexamplegram.example/p/3',
  ])
  const [first = '', second = '', third = ''] = one.items.map(({ id }) => id)
  const proposed = { proposed: ['Examplegram', 'IE', 'directory'], traces: [] }
  const nothing = { proposed: null, traces: [] }
  expect(await sightOf(one.id)).toEqual([proposed, proposed, nothing])

  await expect(act(confirmPlaces, louis, { case: one.id, items: [first] })).rejects.toThrow('not-for-you')
  await expect(act(confirmPlaces, hanne, { case: one.id, items: [first, third] })).rejects.toThrow(
    'no-place-proposed',
  )
  expect(await sightOf(one.id)).toEqual([proposed, proposed, nothing])

  await act(confirmPlaces, hanne, { case: one.id, items: [first, second] })
  // Who can see it is another question, which nobody answered.
  const confirmed = { proposed: null, traces: [[platform, 'IE', null, 'proposal']] }
  expect(await sightOf(one.id)).toEqual([confirmed, confirmed, nothing])
  await expect(act(confirmPlaces, hanne, { case: one.id, items: [first] })).rejects.toThrow(
    'no-place-proposed',
  )
})

test('where somebody found one of a host, that is proposed for the others of the case', async () => {
  const { act, opened, centre } = register
  const { hanne } = centre.staff
  const one = await opened(['https://examplegram.example/q/1', 'https://examplegram.example/q/2'])
  const item = one.items[0]?.id
  await act(noteTrace, hanne, { item, hostedIn: 'NL', audience: 'group' })
  expect((await sightOf(one.id))[1]).toEqual({ proposed: [null, 'NL', 'case'], traces: [] })
})

test('who can see it is noted without saying the place anew; another place says nothing about who can see it', async () => {
  const { act, opened, centre } = register
  const { hanne } = centre.staff
  const one = await opened(['https://examplegram.example/r/1'])
  const item = one.items[0]?.id ?? ''
  await act(confirmPlaces, hanne, { case: one.id, items: [item] })
  centre.clock.moveBy(1000)
  await act(noteTrace, hanne, { item, audience: 'public' })
  centre.clock.moveBy(1000)
  await act(noteTrace, hanne, { item, hostedIn: 'FR' })
  expect((await sightOf(one.id))[0]?.traces).toEqual([
    [platform, 'IE', null, 'proposal'],
    [platform, 'IE', 'public', 'analyst'],
    [null, 'FR', null, 'analyst'],
  ])
})
