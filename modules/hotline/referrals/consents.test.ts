import { RECEIVERS, type Receiver } from '@vigie/intake'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { withdrawConsent } from '@vigie/intake/verbs/withdraw-consent'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { report } from '../fixtures.ts'
import { openRegister, type Register } from '../testing/register.ts'
import { approveReferral } from '../verbs/approve-referral.ts'
import { handOverReferral } from '../verbs/hand-over-referral.ts'
import { noteTrace } from '../verbs/note-trace.ts'
import { prepareReferral } from '../verbs/prepare-referral.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.centre.close())

type Leaving = readonly [sort: string, recipient: string, receiver: Receiver | null]

/** Every packet that leaves, and whose consent lets the words and the contact of a reporter go along; null: nobody's does. */
const PACKETS = [
  ['police', 'child-abuse-team', 'police'],
  ['helpline', 'child-focus-116000', 'helpline'],
  ['authority', 'igvm-iefh', 'institute'],
  ['authority', 'dpa', null],
  ['inhope', 'NL', null],
] as const satisfies readonly Leaving[]

const ANYONE = { kind: 'anyone' } as const
const CONTACT = 'reach.me@post.example'
let turn = 0

/** A case with an illegal item, from a reporter who lets us pass words and contact on to these. */
const reported = async (mayPassTo: readonly Receiver[]) => {
  const { act, queue, see, agreeOn, centre } = register
  const { hanne } = centre.staff
  turn += 1
  const sent = await act(submitReport, ANYONE, {
    ...report([`https://consent.example/${turn}`], 'csam'),
    contact: CONTACT,
    mayPassTo,
  })
  await centre.deliver()
  const id = (await queue(hanne)).lines[0]?.id ?? ''
  const item = (await see(hanne, id)).items[0]?.id ?? ''
  await agreeOn(item)
  await act(noteTrace, hanne, { item, hostedIn: 'BE', audience: 'public' })
  return { ...sent, case: id, item }
}
type One = Awaited<ReturnType<typeof reported>>

const prepare = (one: One, [recipientSort, recipient]: Leaving, summary: string) =>
  register.act(prepareReferral, register.centre.staff[recipientSort === 'police' ? 'hanne' : 'griet'], {
    case: one.case,
    items: [one.item],
    recipientSort,
    recipient,
    summary,
    ...(recipientSort === 'police' ? {} : { overrideReason: 'They asked for it.' }),
  })
const packetOf = async (one: One, referral: string): Promise<string> =>
  (await register.see(register.centre.staff.hanne, one.case)).referrals.find(({ id }) => id === referral)
    ?.packet ?? ''
const withContact = `Call ${CONTACT}.`

test.each(PACKETS)(
  'the packet for %s %s holds a contact only where the reporter allows it (%s), and not after taking it back',
  async (sort, recipient, receiver) => {
    const packet: Leaving = [sort, recipient, receiver]
    // Given to everybody else, and not to this one.
    const withheld = await reported(RECEIVERS.filter((one) => one !== receiver))
    await expect(prepare(withheld, packet, withContact)).rejects.toThrow('contact-of-the-reporter')
    const without = await prepare(withheld, packet, 'Hosted in Belgium.')
    const plain = await packetOf(withheld, without.referral)
    expect(plain).not.toContain(CONTACT)
    // What the flag came from is for those who work on it.
    expect(plain.includes('a report by the public')).toBe(sort === 'police' || sort === 'inhope')

    const given = await reported(RECEIVERS)
    if (receiver === null) {
      await expect(prepare(given, packet, withContact)).rejects.toThrow('contact-of-the-reporter')
      return
    }
    const { referral } = await prepare(given, packet, withContact)
    expect(await packetOf(given, referral)).toContain(CONTACT)

    // Taken back: what is prepared does not leave any more, and nothing is prepared with it.
    const { hanne, bram } = register.centre.staff
    await register.act(approveReferral, bram, { referral })
    await register.act(withdrawConsent, ANYONE, { receipt: given.receipt, receiver })
    await expect(register.act(handOverReferral, hanne, { referral, way: 'by-hand' })).rejects.toThrow(
      'consent-was-withdrawn',
    )
    await expect(prepare(given, packet, withContact)).rejects.toThrow('contact-of-the-reporter')
    // To the others it stands as it was given.
    const other = PACKETS.find(([, , one]) => one !== null && one !== receiver)
    if (other)
      expect(await packetOf(given, (await prepare(given, other, withContact)).referral)).toContain(CONTACT)
  },
)
