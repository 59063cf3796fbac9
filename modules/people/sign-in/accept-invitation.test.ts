import { DAY, Refused } from '@vigie/kernel'
import { bySystem } from '@vigie/platform/operation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openTestCentre } from '../../../houses/centre/testing.ts'
import { inviteFirst } from '../invite.ts'
import { invitePerson } from '../verbs/invite-person.ts'
import { recordDeparture } from '../verbs/record-departure.ts'
import { renewInvitation } from '../verbs/renew-invitation.ts'
import { acceptByPasskey, acceptByPassword, findInvited } from './accept-invitation.ts'
import { noneBreached } from './breached-passwords.ts'
import { codeAt, newCodeSecret } from './one-time-code.ts'
import { askForNewPasskey } from './passkeys.ts'
import { findSignedIn } from './sessions.ts'
import { softwareAuthenticator } from './software-authenticator.ts'

const site = { name: 'Vigie', origin: 'https://desk.vigie.example' }
const notValid = new Refused('invitation-not-valid', 'unknown')
const Made = z.object({ person: z.uuid(), invitation: z.string() })

let centre: Awaited<ReturnType<typeof openTestCentre>>
let count = 0
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

const invite = async () => {
  count += 1
  const input = { name: 'Nora Smets', mail: `nora${count}@vigie.example`, language: 'nl', roles: ['analyst'] }
  return Made.parse(await centre.perform(invitePerson, centre.staff.olivia, input))
}
const accept = (token: string, typed: { password?: string; code?: string } = {}) => {
  const secret = newCodeSecret()
  const code = codeAt(secret, centre.clock())
  const given = { token, password: 'drie meeuwen op de kade', secret, code, ...typed }
  return acceptByPassword(centre.desk.house, given, noneBreached)
}

test('an invitation is good once, with a password and a first code', async () => {
  const { person, invitation } = await invite()
  expect(Buffer.from(invitation, 'base64url')).toHaveLength(32)
  const begun = await accept(invitation)
  if (!('secret' in begun)) throw new Error('should have been accepted')
  const seat = await bySystem(centre.desk.house, (desk) => findSignedIn(desk, begun.secret))
  expect(seat?.actor).toEqual({ kind: 'person', id: person, roles: ['analyst'] })
  await expect(accept(invitation)).rejects.toThrow(notValid)
})

test('two who accept at the same time cannot both', async () => {
  const { invitation } = await invite()
  const tries = await Promise.allSettled([accept(invitation), accept(invitation)])
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a weak password or a wrong code leaves the invitation as it was', async () => {
  const { invitation } = await invite()
  expect(await accept(invitation, { password: 'nora smets nora' })).toEqual({
    complaints: { password: 'password-holds-your-name' },
  })
  expect(await accept(invitation, { code: '000000' })).toEqual({ complaints: { code: 'code-not-right' } })
  expect(await accept(invitation)).toHaveProperty('secret')
})

test('an invitation is good with a passkey too', async () => {
  const { person, invitation } = await invite()
  const { challenge, options } = await bySystem(centre.desk.house, async (desk) => {
    const invited = await findInvited(desk, invitation)
    if (!invited) throw new Error('the invitation holds')
    return askForNewPasskey(desk, site, invited)
  })
  const response = softwareAuthenticator(site).make(options)
  const begun = await acceptByPasskey(centre.desk.house, site, {
    token: invitation,
    challenge,
    label: 'x',
    response,
  })
  expect(begun.person.id).toBe(person)
})

test('it runs out after three days, is void by a newer one, and after a departure', async () => {
  const { olivia } = centre.staff
  const late = await invite()
  centre.clock.moveBy(3 * DAY - 1)
  expect(await bySystem(centre.desk.house, (desk) => findInvited(desk, late.invitation))).not.toBeNull()
  centre.clock.moveBy(1)
  await expect(accept(late.invitation)).rejects.toThrow(notValid)

  const renewed = Made.parse(await centre.perform(renewInvitation, olivia, { person: late.person }))
  centre.clock.moveBy(1)
  const again = Made.parse(await centre.perform(renewInvitation, olivia, { person: late.person }))
  await expect(accept(renewed.invitation)).rejects.toThrow(notValid)

  await centre.perform(recordDeparture, olivia, { person: again.person })
  await expect(accept(again.invitation)).rejects.toThrow(notValid)
  await expect(accept('unknown')).rejects.toThrow(notValid)
})

test('whoever accepts a new invitation ends the sessions that somebody else may hold', async () => {
  const first = await invite()
  const before = await accept(first.invitation)
  if (!('secret' in before)) throw new Error('should have been accepted')
  centre.clock.moveBy(60_000)
  const { invitation } = Made.parse(
    await centre.perform(renewInvitation, centre.staff.olivia, { person: first.person }),
  )
  await accept(invitation)
  expect(await bySystem(centre.desk.house, (desk) => findSignedIn(desk, before.secret))).toBeNull()
})

test('only the very first administrator comes in without another, or with a role from the command line', async () => {
  const newcomer = { name: 'Ada Claes', mail: 'ada@vigie.example', language: 'fr' } as const
  const first = (roles: readonly ['analyst'] | null) =>
    bySystem(centre.desk.house, (desk) => inviteFirst(desk, newcomer, roles))
  await expect(first(null)).rejects.toThrow(new Refused('administrator-exists', 'conflict'))
  await expect(first(['analyst'])).resolves.toHaveProperty('invitation')
  await expect(first(['analyst'])).rejects.toThrow(new Refused('person-exists', 'conflict', ['mail']))
})
