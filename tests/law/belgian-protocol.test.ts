import { getNotice } from '@vigie/notices'
import { approveNotice } from '@vigie/notices/verbs/approve-notice'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ILLEGAL } from './offences-by-kind.ts'
import { type Found, openWiredCentre, type WiredCentre } from './wired-centre.ts'

let wired: WiredCentre
let host: string
let platform: string
beforeAll(async () => {
  wired = await openWiredCentre()
  host = await wired.addProvider('Stonehost', { country: 'BE', roles: ['host'] })
  platform = await wired.addProvider('Lanterngram')
})
afterAll(() => wired.close())

let turn = 0
const foundIn = async (country: string, provider: string, more: object = {}): Promise<Found> => {
  turn += 1
  const [one] = await wired.found([`https://stone.example/p/${turn}`], { ...ILLEGAL.csam, ...more })
  if (!one) throw new Error('no item was found')
  await wired.trace(one, country, provider)
  return one
}
const routesOf = async (one: Found) => (await wired.see(one)).items[0]?.routes.map(({ to }) => to)
const newsOf = async (one: Found) =>
  (await wired.see(one)).reports[0]?.opened.news.map(({ word }) => word) ?? []
const lettersAbout = (mark: string) => wired.arrived.filter(({ text }) => text.includes(mark))
const ordinary = { standing: 'ordinary', overrideReason: 'It would be quicker.' }

describe('the protocol of 6 July 2017', () => {
  test('hosted in Belgium: the Federal Police first, and the host hears nothing from us', async () => {
    const { hanne, griet } = wired.centre.staff
    const one = await foundIn('BE', host)
    expect(await routesOf(one)).toEqual(['police'])
    for (const by of [hanne, griet]) {
      await expect(wired.prepare([one], host, {}, by)).rejects.toThrow('police-first')
      await expect(wired.prepare([one], host, ordinary, by)).rejects.toThrow('police-first')
    }
    await wired.handOver(one, 'police', 'child-abuse-team')
    expect((await wired.see(one)).referrals[0]).toMatchObject({
      recipientSort: 'police',
      recipient: 'child-abuse-team',
      rule: 'belgium-police',
      state: 'handed-over',
    })
    expect(await newsOf(one)).toContain('sent-to-police')
    // The police speak to the host: no rule sends us there afterwards either.
    await expect(wired.prepare([one], host)).rejects.toThrow('route-not-proposed')
    await expect(wired.prepare([one], host, { standing: 'ordinary' })).rejects.toThrow('route-not-proposed')
    expect(wired.arrived).toEqual([])
  })

  test('prepared or approved for the police is not yet with the police', async () => {
    const one = await foundIn('BE', platform)
    await wired.refer(one, 'police', 'child-abuse-team')
    await expect(wired.prepare([one], platform)).rejects.toThrow('police-first')
  })

  test('a platform whose item lies in Belgium: the police, then the notice', async () => {
    const one = await foundIn('BE', platform)
    expect(await routesOf(one)).toEqual(['police', 'notice'])
    await wired.handOver(one, 'police', 'child-abuse-team')
    const { mail } = await wired.notify([one], platform)
    expect(mail.to).toEqual(['notices@lanterngram.example'])
    expect(await newsOf(one)).toEqual(expect.arrayContaining(['sent-to-police', 'sent-to-provider']))
  })

  test('a country with a member hotline of INHOPE: to that hotline, not to the host', async () => {
    const abroad = await wired.addProvider('Tulphost', { country: 'NL', roles: ['host'] })
    const one = await foundIn('NL', abroad)
    expect(await routesOf(one)).toEqual(['inhope'])
    await expect(wired.prepare([one], abroad)).rejects.toThrow('route-not-proposed')
    await expect(wired.refer(one, 'police', 'child-abuse-team')).rejects.toThrow('route-not-proposed')
    await wired.handOver(one, 'inhope', 'NL')
    expect((await wired.see(one)).referrals[0]).toMatchObject({
      recipientSort: 'inhope',
      recipient: 'NL',
      rule: 'inhope-country',
      state: 'handed-over',
    })
    expect(await newsOf(one)).toContain('sent-to-partner-hotline')
    expect(lettersAbout('Tulphost')).toEqual([])
  })

  test('a country without a member hotline: to the Federal Police', async () => {
    const far = await wired.addProvider('Farhost', { country: 'KP', roles: ['host'] })
    const one = await foundIn('KP', far)
    expect(await routesOf(one)).toEqual(['police'])
    await expect(wired.refer(one, 'inhope', 'KP')).rejects.toThrow('recipient-not-known')
    await wired.handOver(one, 'police', 'child-abuse-team')
    expect(await newsOf(one)).toContain('sent-to-police')
    expect(lettersAbout('Farhost')).toEqual([])
  })

  test.each([
    ['IE', 'inhope', 'IE'],
    ['KP', 'police', 'child-abuse-team'],
  ])('a platform with its item in %s: %s and a notice, both', async (country, sort, recipient) => {
    const one = await foundIn(country, platform)
    expect(await routesOf(one)).toEqual([sort, 'notice'])
    const { reference } = await wired.notify([one], platform)
    await wired.handOver(one, sort, recipient)
    expect(lettersAbout(reference)).toHaveLength(1)
    const { notices, referrals } = await wired.see(one)
    expect(notices[0]?.standing).toBe('trusted')
    expect(referrals[0]?.state).toBe('handed-over')
  })

  test('intimate images of an adult in Belgium go to the police first as well', async () => {
    const one = await foundIn('BE', host, { ...ILLEGAL.ncii, ageBand: 'adult' })
    expect(await routesOf(one)).toContain('police')
    await expect(wired.prepare([one], host, { standing: 'ordinary' })).rejects.toThrow('police-first')
  })

  test('an item that turns out to lie in Belgium holds back the notice that was prepared before', async () => {
    const one = await foundIn('IE', platform)
    const { notice } = await wired.prepare([one], platform)
    await wired.trace(one, 'BE', platform)
    const { bram } = wired.centre.staff
    await expect(wired.centre.perform(approveNotice, bram, { notice })).rejects.toThrow('police-first')
    await wired.centre.deliver()
    expect((await wired.centre.read(bram, (desk) => getNotice(desk, notice))).dispatches).toEqual([])
    await wired.handOver(one, 'police', 'child-abuse-team')
    await wired.centre.perform(approveNotice, bram, { notice })
  })
})
