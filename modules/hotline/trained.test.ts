import { getEligibility } from '@vigie/people'
import { endTrainingRequirement } from '@vigie/people/verbs/end-training-requirement'
import { recordCertificate } from '@vigie/people/verbs/record-certificate'
import { requireTraining } from '@vigie/people/verbs/require-training'
import { withdrawCertificate } from '@vigie/people/verbs/withdraw-certificate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FOUND_ILLEGAL } from './fixtures.ts'
import { openTables, type Tables } from './testing/tables.ts'
import { assessItem } from './verbs/assess-item.ts'
import { takeNext } from './verbs/take-next.ts'

let tables: Tables
beforeAll(async () => {
  tables = await openTables()
})
afterAll(() => tables.register.centre.close())

const why = async (of: 'hanne' | 'bram') => {
  const { register, one } = tables
  const { possible } = await register.see(register.centre.staff[of], one.case)
  return possible.find(({ operation }) => operation === assessItem.name)?.why
}

test('without a training that the house asks for nobody assesses, whatever an app believes', async () => {
  const { act, centre } = tables.register
  const { hanne, griet, bram } = centre.staff
  await tables.begin()
  const { item } = tables.one
  const assess = (by: typeof hanne) => act(assessItem, by, { item, ...FOUND_ILLEGAL })
  const byHand = (person: string) =>
    tables.refused((db) => tables.assess(db, { seat: 1, assessor: person }), 'training-missing')
  const of = { person: hanne.id, training: 'inhope', obtainedOn: '2025-01-01' }

  await act(requireTraining, griet, { training: 'inhope', requiredFrom: '2999-01-01' })
  expect(await why('hanne')).toBeNull()
  await expect(
    act(requireTraining, griet, { training: 'inhope', requiredFrom: '2026-01-01' }),
  ).rejects.toThrow('training-already-required')
  await act(endTrainingRequirement, griet, { training: 'inhope' })
  await act(requireTraining, griet, { training: 'inhope', requiredFrom: '2026-01-01' })
  // Somebody's certificate that ran out is none.
  await act(recordCertificate, griet, { ...of, validUntil: '2025-06-01' })

  expect(await why('hanne')).toBe('training-missing')
  await expect(assess(hanne)).rejects.toThrow('training-missing')
  await expect(act(takeNext, hanne, {})).rejects.toThrow('training-missing')
  await byHand(hanne.id)
  // It is about looking only: what needs a vetting alone still can be done.
  await expect(centre.read(hanne, getEligibility)).resolves.toBeTypeOf('string')

  const { certificate } = await act(recordCertificate, griet, of)
  expect([await why('hanne'), await why('bram')]).toEqual([null, 'training-missing'])
  await assess(hanne)
  await act(withdrawCertificate, griet, { certificate })
  await byHand(bram.id)
  await act(endTrainingRequirement, griet, { training: 'inhope' })
  await assess(bram)
})

test('nobody records a certificate of their own, and a coordinator or administrator alone asks for a training', async () => {
  const { act, centre } = tables.register
  const { hanne, griet } = centre.staff
  await expect(
    act(recordCertificate, griet, { person: griet.id, training: 'house', obtainedOn: '2025-01-01' }),
  ).rejects.toThrow('not-for-yourself')
  await expect(
    act(requireTraining, hanne, { training: 'house', requiredFrom: '2026-01-01' }),
  ).rejects.toThrow('not-for-you')
})
