import { afterAll, beforeAll, expect, test } from 'vitest'
import { FOUND_ILLEGAL } from '../fixtures.ts'
import { differences } from '../items/verdict.ts'
import { openRegister, type Register } from '../testing/register.ts'
import { assessItem } from './assess-item.ts'
import { noteTrace } from './note-trace.ts'
import { prepareReferral } from './prepare-referral.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.centre.close())

const MORE = { media: 'image', pieces: 400, victims: 3, childModelling: 'no', years: 9 } as const

test('one address may hold many pictures of several victims: two who counted differently agree, and both counts are kept', async () => {
  const { act, opened, see, centre } = register
  const { hanne, bram } = centre.staff
  const one = await opened(['https://album.example/1'])
  const item = one.items[0]?.id
  await act(assessItem, hanne, { item, ...FOUND_ILLEGAL, selfGenerated: 'coerced', ...MORE })
  await act(assessItem, bram, { item, ...FOUND_ILLEGAL, pieces: 380 })
  const round = (await see(hanne, one.id)).items[0]?.rounds[0]
  expect(round?.verdict?.way).toBe('agreement')
  const [first, second] = round?.assessments ?? []
  if (!first || !second) throw new Error('two have looked')
  expect(first).toMatchObject({ selfGenerated: 'coerced', ...MORE })
  // Nothing is answered by somebody who said nothing.
  expect(second).toMatchObject({ media: null, pieces: 380, victims: null, childModelling: null, years: null })
  expect(differences(first, second)).toEqual([
    'selfGenerated',
    'media',
    'pieces',
    'victims',
    'childModelling',
    'years',
  ])

  // The partner hotline reads what both bear out, in its own numbers beside our words.
  await act(noteTrace, hanne, {
    item,
    hostedIn: 'NL',
    audience: 'group',
    siteType: 'forum',
    access: 'account',
  })
  await act(prepareReferral, hanne, {
    case: one.id,
    recipientSort: 'inhope',
    recipient: 'NL',
    items: [item],
    summary: '',
  })
  const packet = JSON.parse((await see(hanne, one.id)).referrals[0]?.packet ?? '{}')
  expect(packet.items[0]).toMatchObject({
    place: { audience: 'group', siteType: 'forum', access: 'account', commerciality: null, payment: [] },
    found: { gravity: 'baseline', selfGenerated: 'unknown', ...MORE, pieces: 380 },
    iccam: {
      sourceUrlSiteType: 6,
      sourceUrlPaymentMethods: [1],
      assessment: { classification: 1, virtualContentCategorization: 0, childModelingCategorization: 0 },
    },
  })
})

test('an age in years that does not fit the age chosen is said beside it, and nothing is recorded', async () => {
  const { act, opened, see, centre } = register
  const { hanne } = centre.staff
  const one = await opened(['https://album.example/2'])
  const item = one.items[0]?.id
  await expect(act(assessItem, hanne, { item, ...FOUND_ILLEGAL, years: 30 })).rejects.toMatchObject({
    word: 'years-against-age',
    about: ['years'],
  })
  for (const wrong of [{ pieces: 0 }, { victims: -1 }, { years: -1 }, { pieces: 1.5 }])
    await expect(act(assessItem, hanne, { item, ...FOUND_ILLEGAL, ...wrong })).rejects.toThrow()
  expect((await see(hanne, one.id)).items[0]?.rounds[0]?.seatsTaken).toBe(0)
})
