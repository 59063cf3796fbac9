import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FOUND_ILLEGAL } from '../fixtures.ts'
import { openRegister, type Register } from '../testing/register.ts'
import { assessItem } from '../verbs/assess-item.ts'
import { confirmChange } from '../verbs/confirm-change.ts'
import { declineChange } from '../verbs/decline-change.ts'
import { proposeGuidance } from '../verbs/propose-guidance.ts'
import { proposeStepPlan } from '../verbs/propose-step-plan.ts'
import { restoreVersion } from '../verbs/restore-version.ts'
import { findDocument } from './find-documents.ts'
import { readPlaybook } from './read-playbook.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.centre.close())

const inFour = (text: string) => ({ textNl: text, textFr: text, textDe: text, textEn: text })
const plan = (more: object = {}) => ({
  kind: 'csam',
  asks: ['nature', 'ageBand', 'sex', 'act'],
  ...inFour('Look once.'),
  why: 'The meeting decided so.',
  ...more,
})
const playbookNow = () => register.centre.read(register.centre.staff.hanne, readPlaybook)
const asked = async (kind: 'csam' | 'extreme' = 'csam') =>
  (await playbookNow()).planOf(kind).steps.map(({ question }) => question)
const documentOf = (kind: string, name: string) =>
  register.centre.read(register.centre.staff.griet, (desk) => findDocument(desk, kind, name))
const facts = async () => {
  const { rows } = await sql<{ body: { kind: string; name: string; number: number } }>`
    select body from outbox.fact where name = 'hotline.procedure-changed'`.execute(
    register.centre.desk.house.books,
  )
  return rows.map(({ body }) => `${body.kind}/${body.name}/${body.number}`)
}

test('a step plan holds once somebody else said yes, and each assessment keeps the version that it followed', async () => {
  const { act, centre } = register
  const { griet, louis, hanne, bram } = centre.staff
  const one = await register.opened(['https://followed.example/1'])
  const item = one.items[0]?.id ?? ''
  await act(assessItem, hanne, { item, ...FOUND_ILLEGAL })

  await expect(act(proposeStepPlan, hanne, plan())).rejects.toThrow('not-for-you')
  const { proposal } = await act(proposeStepPlan, griet, plan())
  expect(await asked()).toContain('selfGenerated')
  await expect(act(confirmChange, griet, { proposal })).rejects.toThrow('you-prepared-this')
  await act(confirmChange, louis, { proposal })
  expect(await asked()).not.toContain('selfGenerated')
  expect(await facts()).toContain('step-plan/csam/2')

  await act(assessItem, bram, { item, ...FOUND_ILLEGAL })
  const { history } = await documentOf('step-plan', 'csam')
  const [seen] = (await register.see(hanne, one.id)).items
  const followed = seen?.rounds[0]?.assessments.map((assessment) =>
    history.filter(({ id }) => assessment.followed.includes(id)).map(({ number }) => number),
  )
  expect(followed).toEqual([[1], [2]])
  // The guidance and the ground of the sheet are kept beside it.
  expect(seen?.rounds[0]?.assessments.map((assessment) => assessment.followed.length)).toEqual([3, 3])
  expect(seen?.rounds[0]?.assessments.map((assessment) => assessment.plan)).toEqual([
    'csam/version-1',
    'csam/version-2',
  ])
})

test('a proposal may wait for a language, and holds for nobody until every one is written', async () => {
  const { act, centre } = register
  const { griet, louis } = centre.staff
  const { proposal } = await act(proposeGuidance, griet, {
    guidance: 'age',
    ...inFour('Ask a colleague.'),
    textDe: undefined,
    why: 'Shorter.',
  })
  await expect(act(confirmChange, louis, { proposal })).rejects.toThrow('language-missing')
  const rule = sql`insert into playbook.ruling (version, proposed_by, complete, way, ruled_by, ruled_at)
    select id, proposed_by, complete, 'confirmed', ${louis.id}, now() from playbook.version where id = ${proposal}`
  await expect(rule.execute(centre.desk.house.books)).rejects.toThrow('whole_before_it_holds')

  const whole = { guidance: 'age', ...inFour('Ask a colleague.'), why: 'Shorter.' }
  await expect(act(proposeGuidance, griet, whole)).rejects.toThrow('proposal-waits')
  const next = await act(proposeGuidance, griet, { ...whole, replaces: proposal })
  await expect(act(confirmChange, louis, { proposal })).rejects.toThrow('proposal-ruled-already')
  await act(confirmChange, louis, next)
  expect((await playbookNow()).guidance.age.text.de).toBe('Ask a colleague.')
  const { history } = await documentOf('guidance', 'age')
  expect(history.map(({ ruling }) => ruling?.way ?? null)).toEqual(['confirmed', 'replaced', null])
})

test('what the area depends on is always asked, nothing holds from yesterday, and a change changes something', async () => {
  const { act, centre } = register
  const { griet } = centre.staff
  const refused = (more: object) => expect(act(proposeStepPlan, griet, plan({ kind: 'extreme', ...more })))
  await refused({ asks: ['sex'] }).rejects.toMatchObject({ word: 'plan-needs-question', about: ['asks'] })
  await refused({ holdsFrom: '2020-01-01' }).rejects.toMatchObject({
    word: 'holds-from-the-past',
    about: ['holdsFrom'],
  })
  const { steps, instruction } = (await playbookNow()).planOf('extreme')
  const { nl: textNl, fr: textFr, de: textDe, en: textEn } = instruction
  const asks = steps
    .map(({ question }) => question)
    .filter((one) => ['nature', 'ageBand', 'sex', 'act'].includes(one))
  await refused({ asks, textNl, textFr, textDe, textEn }).rejects.toThrow('nothing-changed')
})

test('what holds from a later day changes nothing until then', async () => {
  const { act, centre } = register
  const { griet, louis } = centre.staff
  const later = plan({ kind: 'extreme', asks: ['ageBand'], holdsFrom: '2030-01-01' })
  await act(confirmChange, louis, await act(proposeStepPlan, griet, later))
  expect(await asked('extreme')).toContain('nature')
  const { coming, held } = await documentOf('step-plan', 'extreme')
  expect([held?.number, coming?.number]).toEqual([1, 2])
})

test('a no has a reason, and an old version comes back as a proposal that somebody else says yes to', async () => {
  const { act, centre } = register
  const { griet, louis, bram } = centre.staff
  const { proposal } = await act(proposeStepPlan, griet, plan({ kind: 'ncii' }))
  await expect(act(declineChange, louis, { proposal })).rejects.toThrow('bad-input')
  await act(declineChange, louis, { proposal, whyNot: 'Not yet.' })
  const yes = await act(proposeStepPlan, griet, plan({ kind: 'ncii' }))
  await act(confirmChange, louis, yes)
  const { history } = await documentOf('step-plan', 'ncii')
  expect(history[1]?.ruling).toMatchObject({ way: 'declined', why: 'Not yet.', by: louis.id })
  const version = history.at(-1)?.id
  await expect(act(restoreVersion, bram, { version, why: 'Back.' })).rejects.toThrow('not-for-you')
  const back = await act(restoreVersion, louis, { version, why: 'Back.' })
  await expect(act(confirmChange, louis, back)).rejects.toThrow('you-prepared-this')
  await act(confirmChange, griet, back)
  const now = await documentOf('step-plan', 'ncii')
  expect(now.held).toMatchObject({ number: 4, restores: 1 })
  expect(now.held?.content).toEqual(history.at(-1)?.content)
})
