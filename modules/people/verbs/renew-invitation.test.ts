import { type Holding, subscribersOf } from '@vigie/platform/house'
import { type Books, bySystem } from '@vigie/platform/operation'
import { createPost, listenForPost, type PostListener, type ReceivedMail } from '@vigie/platform/post'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { openTestCentre } from '../../../houses/centre/testing.ts'
import { findStaff } from '../find-people.ts'
import { getEligibility, isEligible } from '../get-eligibility.ts'
import {
  acceptByPassword,
  codeAt,
  findInvited,
  findSignedIn,
  newCodeSecret,
  noneBreached,
} from '../sign-in/index.ts'
import { VETTING_DOCUMENTS } from '../vetting-document.ts'
import { confirmInvitation } from './confirm-invitation.ts'
import { giveRole } from './give-role.ts'
import { invitePerson } from './invite-person.ts'
import { recordDeparture } from './record-departure.ts'
import { recordVetting } from './record-vetting.ts'
import { renewInvitation } from './renew-invitation.ts'

const Made = z.object({ person: z.uuid(), invitation: z.string() })

let centre: Awaited<ReturnType<typeof openTestCentre>>
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
  centre = await openTestCentre({ subscribers: (worker: Holding) => subscribersOf(worker, post) })
})
afterAll(async () => {
  for (const close of closing) close()
  await listener.close()
  await centre.close()
})
beforeEach(() => {
  busy = false
  inbox = []
  centre.clock.moveBy(60_000)
})

type Name = keyof typeof centre.staff
const person = (name: Name) => ({ person: centre.staff[name].id })
const renew = async (name: Name) =>
  Made.parse(await centre.perform(renewInvitation, centre.staff.olivia, person(name)))
const confirm = (by: Name, of: Name) => centre.perform(confirmInvitation, centre.staff[by], person(of))
const isVetted = (name: Name) => centre.read(centre.staff[name], isEligible)
const member = async (id: string) =>
  (await centre.read(centre.staff.olivia, findStaff)).find((one) => one.id === id)
const accept = (token: string) => {
  const secret = newCodeSecret()
  const code = codeAt(secret, centre.clock())
  return acceptByPassword(
    centre.desk.house,
    { token, password: 'drie meeuwen op de kade', secret, code },
    noneBreached,
  )
}
/** Under the login of the desk, whatever the verbs believe. */
const asDesk = (work: (db: Books) => Promise<unknown>) => centre.desk.house.books.transaction().execute(work)

test('renewing an invitation suspends the vetting, for that person alone, until a coordinator confirms', async () => {
  const { hanne, olivia } = centre.staff
  expect(await isVetted('hanne')).toBe(true)
  const { invitation } = await renew('hanne')

  expect([await isVetted('hanne'), await isVetted('bram')]).toEqual([false, true])
  await expect(centre.read(hanne, getEligibility)).rejects.toThrow('vetting-suspended')
  expect((await member(hanne.id))?.renewal).toEqual({ at: centre.clock(), by: olivia.id })
  // Signing in changes nothing of it, nor does another vetting by whoever made the invitation.
  await accept(invitation)
  for (const document of VETTING_DOCUMENTS) {
    const again = { document, seenOn: '2026-01-01', validUntil: '2030-01-01' }
    await centre.perform(recordVetting, olivia, { ...person('hanne'), ...again })
  }
  expect(await isVetted('hanne')).toBe(false)

  await confirm('griet', 'hanne')
  expect(await isVetted('hanne')).toBe(true)
  expect((await member(hanne.id))?.renewal).toBeNull()
  await expect(confirm('griet', 'hanne')).rejects.toThrow('nothing-to-confirm')
})

test('the first invitation of a newcomer suspends nothing, a second one does', async () => {
  const { olivia, griet } = centre.staff
  const newcomer = { name: 'Nora Smets', mail: 'nora@vigie.example', language: 'nl', roles: ['analyst'] }
  const first = Made.parse(await centre.perform(invitePerson, olivia, newcomer))
  expect((await member(first.person))?.renewal).toBeNull()
  await expect(centre.perform(confirmInvitation, griet, { person: first.person })).rejects.toThrow(
    'nothing-to-confirm',
  )
  await centre.perform(renewInvitation, olivia, { person: first.person })
  expect((await member(first.person))?.renewal).not.toBeNull()
})

test('neither its person, nor whoever made it, nor somebody suspended confirms; another coordinator does', async () => {
  const { olivia, griet, bram, hanne } = centre.staff
  await renew('bram')
  await expect(confirm('olivia', 'bram')).rejects.toThrow('not-for-you')
  await expect(confirm('hanne', 'bram')).rejects.toThrow('not-for-you')
  for (const [whom, role] of [
    ['griet', 'administrator'],
    ['bram', 'coordinator'],
    ['hanne', 'coordinator'],
  ] as const)
    await centre.perform(giveRole, olivia, { ...person(whom), role })
  const both = { ...griet, roles: ['coordinator', 'administrator'] }
  await expect(
    centre.perform(confirmInvitation, { ...bram, roles: ['coordinator'] }, person('bram')),
  ).rejects.toThrow('not-for-yourself')

  centre.clock.moveBy(60_000)
  await centre.perform(renewInvitation, both, person('bram'))
  await expect(centre.perform(confirmInvitation, both, person('bram'))).rejects.toThrow('invited-by-yourself')
  const coordinator = { ...hanne, roles: ['coordinator'] }
  await renew('hanne')
  await expect(centre.perform(confirmInvitation, coordinator, person('bram'))).rejects.toThrow(
    'vetting-suspended',
  )
  await confirm('griet', 'hanne')
  await centre.perform(confirmInvitation, coordinator, person('bram'))
  expect(await isVetted('bram')).toBe(true)
})

test('the books refuse the same, whatever an app believes', async () => {
  const { olivia, griet, yasmine, louis, hanne } = centre.staff
  await renew('yasmine')
  const confirmBy = (by: string) => (db: Books) =>
    sql`
    insert into people.invitation_confirmation (invitation, confirmed_by, confirmed_at)
    select i.id, ${by}, ${centre.clock()} from people.invitation i
    where i.person = ${yasmine.id} and i.suspends`.execute(db)
  for (const by of [olivia.id, yasmine.id, louis.id])
    await expect(asDesk(confirmBy(by))).rejects.toThrow('not-eligible')
  // An app does not say itself what suspends.
  await asDesk((db) =>
    sql`insert into people.invitation (id, person, token_digest, invited_by, invited_at, expires_at, suspends)
      values (gen_random_uuid(), ${griet.id}, '\x01', ${olivia.id}, ${centre.clock()}, ${centre.clock()}, false)`.execute(
      db,
    ),
  )
  expect(await isVetted('griet')).toBe(false)
  await expect(asDesk(confirmBy(griet.id))).rejects.toThrow('vetting-expired')
  await centre.perform(confirmInvitation, { ...hanne, roles: ['coordinator'] }, person('griet'))
  await asDesk(confirmBy(griet.id))
  expect(await isVetted('yasmine')).toBe(true)
})

test('what is confirmed before anybody used it is void, in the books as well', async () => {
  const { yasmine } = centre.staff
  const { invitation } = await renew('yasmine')
  expect(await bySystem(centre.desk.house, (desk) => findInvited(desk, invitation))).not.toBeNull()
  await confirm('griet', 'yasmine')
  expect(await bySystem(centre.desk.house, (desk) => findInvited(desk, invitation))).toBeNull()
  await expect(
    asDesk((db) =>
      sql`insert into people.invitation_acceptance (invitation, accepted_at)
        select c.invitation, ${centre.clock()} from people.invitation_confirmation c
        join people.invitation i on i.id = c.invitation
        where i.person = ${yasmine.id} and not exists (
          select from people.invitation_acceptance a where a.invitation = i.id)`.execute(db),
    ),
  ).rejects.toThrow('not-eligible')
})

test('the person and the data-protection officer are told by e-mail, each in their own language', async () => {
  await centre.deliver()
  inbox = []
  busy = true
  await renew('yasmine')
  await centre.deliver()
  expect(inbox).toEqual([])
  busy = false
  centre.clock.moveBy(3_600_000)
  await centre.deliver()
  await centre.deliver()
  const letters = new Map(inbox.map(({ raw, to }) => [to[0], raw.toString()]))
  expect([...letters.keys()].sort()).toEqual(['ines@vigie.example', 'yasmine@vigie.example'])
  expect(inbox).toHaveLength(2)
  expect(letters.get('yasmine@vigie.example')).toContain('neue Einladung zur Anmeldung')
  expect(letters.get('ines@vigie.example')).toContain('made for Yasmine Weber')
  await confirm('griet', 'yasmine')
})

test('nobody who left is invited again, and no address of anybody changes', async () => {
  const { louis, olivia } = centre.staff
  await centre.perform(recordDeparture, olivia, person('louis'))
  await expect(renew('louis')).rejects.toThrow('person-has-left')
  await expect(
    asDesk((db) =>
      sql`insert into people.invitation (id, person, token_digest, invited_by, invited_at, expires_at)
        values (gen_random_uuid(), ${louis.id}, '\x02', ${olivia.id}, ${centre.clock()}, ${centre.clock()})`.execute(
        db,
      ),
    ),
  ).rejects.toThrow('not-eligible')
  const same = { name: 'Louis', mail: 'louis@vigie.example', language: 'fr', roles: ['analyst'] }
  await expect(centre.perform(invitePerson, olivia, same)).rejects.toThrow('person-exists')
  await expect(
    asDesk((db) => sql`update people.person set mail = 'other@vigie.example'`.execute(db)),
  ).rejects.toThrow('permission denied')
})

test('whoever sits there is told until it is confirmed, and nobody else', async () => {
  const { yasmine } = centre.staff
  const begun = await accept((await renew('yasmine')).invitation)
  if (!('secret' in begun)) throw new Error('should have been accepted')
  const seat = () => bySystem(centre.desk.house, (desk) => findSignedIn(desk, begun.secret))
  expect((await seat())?.renewedAt).toEqual(centre.clock())
  await confirm('griet', 'yasmine')
  expect((await seat())?.person.id).toBe(yasmine.id)
  expect((await seat())?.renewedAt).toBeNull()
})
