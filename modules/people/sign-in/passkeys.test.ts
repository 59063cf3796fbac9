import { Refused } from '@vigie/kernel'
import { bySystem } from '@vigie/platform/operation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCentre } from '../../../houses/centre/testing.ts'
import { getPerson } from '../find-people.ts'
import {
  addPasskey,
  askForNewPasskey,
  askForPasskey,
  beginPasskeySession,
  findPasskeys,
  withdrawPasskey,
} from './passkeys.ts'
import { softwareAuthenticator } from './software-authenticator.ts'

const site = { name: 'Vigie', origin: 'https://desk.vigie.example' }
const notAccepted = new Refused('passkey-not-accepted', 'invalid')

let centre: Awaited<ReturnType<typeof openTestCentre>>
let phone: ReturnType<typeof softwareAuthenticator>

const make = (id: string, device: typeof phone, origin?: string, wait = 0) =>
  bySystem(centre.desk.house, async (desk) => {
    const person = await getPerson(desk, id)
    const { challenge, options } = await askForNewPasskey(desk, site, person)
    const later = { ...desk, now: new Date(desk.now.getTime() + wait) }
    const response = device.make(options, origin)
    await addPasskey(later, site, person, { challenge, label: 'telephone', response })
  })
const ask = () => bySystem(centre.desk.house, (desk) => askForPasskey(desk, site))
const signIn = async (as?: Parameters<typeof phone.use>[1], wait = 0) => {
  const { challenge, options } = await ask()
  centre.clock.moveBy(wait)
  return bySystem(centre.desk.house, (desk) =>
    beginPasskeySession(desk, site, { challenge, response: phone.use(options, as) }),
  )
}

beforeAll(async () => {
  centre = await openTestCentre()
  phone = softwareAuthenticator(site)
  await make(centre.staff.hanne.id, phone)
})
afterAll(() => centre.close())

test('a passkey opens the door without a name', async () => {
  expect((await signIn()).person.name).toBe('Hanne Maes')
  expect((await signIn()).person.name).toBe('Hanne Maes')
})

test('the browser is asked for a passkey that is found without a name and opened by a finger or a PIN', async () => {
  await bySystem(centre.desk.house, async (desk) => {
    const { options } = await askForNewPasskey(desk, site, await getPerson(desk, centre.staff.hanne.id))
    expect(options.authenticatorSelection).toMatchObject({
      residentKey: 'required',
      userVerification: 'required',
    })
    expect(options.excludeCredentials).toHaveLength(1)
  })
  const { options } = await ask()
  expect(options.userVerification).toBe('required')
  expect(options.allowCredentials ?? []).toEqual([])
})

test('an answer is good once and for five minutes', async () => {
  const { challenge, options } = await ask()
  const answer = { challenge, response: phone.use(options) }
  const send = () => bySystem(centre.desk.house, (desk) => beginPasskeySession(desk, site, answer))
  await expect(send()).resolves.toBeDefined()
  await expect(send()).rejects.toThrow(notAccepted)
  await expect(signIn({}, 5 * 60_000)).rejects.toThrow(notAccepted)
  await expect(
    make(centre.staff.bram.id, softwareAuthenticator(site), site.origin, 5 * 60_000),
  ).rejects.toThrow(notAccepted)
})

test('a copied key, another site, or nobody at the device is not accepted', async () => {
  await signIn({ counter: 100 })
  await expect(signIn({ counter: 100 })).rejects.toThrow(notAccepted)
  await expect(signIn({ counter: 99 })).rejects.toThrow(notAccepted)
  await expect(signIn({ counter: 101, origin: 'https://desk.vigie.test' })).rejects.toThrow(notAccepted)
  await expect(signIn({ counter: 102, unverified: true })).rejects.toThrow(notAccepted)
  await expect(signIn({ counter: 103 })).resolves.toBeDefined()
  const elsewhere = softwareAuthenticator(site)
  await expect(make(centre.staff.bram.id, elsewhere, 'https://desk.vigie.test')).rejects.toThrow(notAccepted)
})

test('somebody cannot answer the question that was asked of another', async () => {
  await bySystem(centre.desk.house, async (desk) => {
    const [hanne, bram] = [
      await getPerson(desk, centre.staff.hanne.id),
      await getPerson(desk, centre.staff.bram.id),
    ]
    const { challenge, options } = await askForNewPasskey(desk, site, hanne)
    const response = softwareAuthenticator(site).make(options)
    await expect(addPasskey(desk, site, bram, { challenge, label: 'x', response })).rejects.toThrow(
      notAccepted,
    )
  })
})

test('a passkey that was withdrawn opens nothing, and nobody withdraws another’s', async () => {
  const own = await bySystem(centre.desk.house, (desk) => findPasskeys(desk, centre.staff.hanne.id))
  const [passkey] = own.map(({ id }) => id)
  if (passkey === undefined) throw new Error('hanne has a passkey')
  await bySystem(centre.desk.house, (desk) => withdrawPasskey(desk, centre.staff.bram.id, passkey))
  await expect(signIn({ counter: 200 })).resolves.toBeDefined()
  await bySystem(centre.desk.house, (desk) => withdrawPasskey(desk, centre.staff.hanne.id, passkey))
  await expect(signIn({ counter: 201 })).rejects.toThrow(notAccepted)
})
