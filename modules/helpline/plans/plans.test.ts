import { openTestHelpline, type TestHelpline } from '@vigie/centre/testing-helpline'
import { LANGUAGES } from '@vigie/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveClosing } from '../verbs/approve-closing.ts'
import { askClosing } from '../verbs/ask-closing.ts'
import { beginPlan } from '../verbs/begin-plan.ts'
import { openContact } from '../verbs/open-contact.ts'
import { openSupport } from '../verbs/open-support.ts'
import { tickStep } from '../verbs/tick-step.ts'
import { getPlans } from './get-plans.ts'
import { PLANS } from './plans.ts'
import { plansOn, STEP_PLANS, type StepPlan } from './step-plan.ts'

let line: TestHelpline
beforeAll(async () => {
  line = await openTestHelpline()
})
afterAll(() => line.close())

const named = (name: string) => line.named(name)
const opened = async () => {
  const { contact } = await line.perform(openContact, named('Sara'), { channel: 'phone' })
  return (await line.perform(openSupport, named('Sara'), { contact })).support
}
const see = (support: string) => line.read(named('Karim'), (desk) => getPlans(desk, support))

test('each plan stands in four languages, holds in one version on any day, and says what it rests on', () => {
  for (const day of ['2026-03-02', '2030-01-01'])
    expect(
      plansOn(PLANS, day)
        .map(({ plan }) => plan)
        .toSorted(),
    ).toEqual([...STEP_PLANS].toSorted())
  const texts = PLANS.flatMap(({ name, steps }) => [name, ...steps.map(({ says }) => says)])
  for (const language of LANGUAGES) {
    const said = texts.map((text) => text[language])
    expect(said.filter((text) => text.trim() === '')).toEqual([])
    expect(new Set(said).size).toBeGreaterThan(30)
  }
  expect(PLANS.filter(({ source, steps }) => source === '' || steps.length < 5)).toEqual([])
  // Whoever may not want to live reaches the card for danger from the plan.
  expect(PLANS.find(({ plan }) => plan === 'suicidal-talk')?.steps.map(({ leads }) => leads)).toContain(
    'danger',
  )
})

test('French says : ; ? and ! with a space that does not break', () => {
  const french = PLANS.flatMap(({ name, steps }) => [name.fr, ...steps.map(({ says }) => says.fr)])
  expect(french.filter((text) => /[^\u00a0][;:!?»]|«[^\u00a0]|'/.test(text))).toEqual([])
})

test('a support case goes by a plan in the version of its day, and each step says who ticked it, once', async () => {
  const support = await opened()
  await line.perform(beginPlan, named('Sara'), { support, plan: 'sextortion' })
  await line.perform(tickStep, named('Karim'), { support, plan: 'sextortion', step: 'keep' })
  const { begun, others } = await see(support)
  expect(begun.map(({ plan: { plan, version }, by }) => [plan, version, by])).toEqual([
    ['sextortion', 1, named('Sara').id],
  ])
  expect(begun[0]?.steps.flatMap(({ step, ticked }) => (ticked ? [[step, ticked.by]] : []))).toEqual([
    ['keep', named('Karim').id],
  ])
  expect(others.map(({ plan }) => plan)).not.toContain('sextortion')
  const tick = (plan: string, step: string) => line.perform(tickStep, named('Sara'), { support, plan, step })
  await expect(tick('sextortion', 'keep')).rejects.toThrow('step-ticked-already')
  await expect(tick('sextortion', 'no-such')).rejects.toThrow('no-such-step')
  await expect(tick('complaint', 'draft')).rejects.toThrow('no-such-step')
  await expect(line.perform(beginPlan, named('Karim'), { support, plan: 'sextortion' })).rejects.toThrow(
    'plan-begun-already',
  )
  await expect(line.perform(beginPlan, named('Ruth'), { support, plan: 'complaint' })).rejects.toThrow(
    'not-for-you',
  )
})

test('the books refuse, under any hand: a step of another plan, a version that never was, a plan that does not hold', async () => {
  const support = await opened()
  await line.perform(beginPlan, named('Sara'), { support, plan: 'complaint' })
  const sara = named('Sara').id
  const books = line.desk.house.books
  const tick = (version: number, step: string) =>
    sql`insert into helpline.ticked_step (support, plan, version, step, ticked_by, ticked_at)
      values (${support}, 'complaint', ${version}, ${step}, ${sara}, now())`.execute(books)
  await expect(tick(1, 'court-order')).rejects.toThrow('foreign key')
  await expect(tick(2, 'draft')).rejects.toThrow('foreign key')
  const begin = (version: number) =>
    sql`insert into helpline.begun_plan (support, plan, version, begun_by, begun_at)
      values (${support}, 'sextortion', ${version}, ${sara}, now())`.execute(books)
  await expect(begin(9)).rejects.toThrow('plan-does-not-hold')
  await expect(sql`update helpline.plan_step set step = 'x'`.execute(books)).rejects.toThrow(
    'permission denied',
  )
})

test('a version that ended holds until its day and the next one from the day after', () => {
  const [first] = PLANS
  if (!first) throw new Error('there is no plan')
  const ended: StepPlan = { ...first, until: '2027-01-31' }
  const next: StepPlan = { ...first, version: 2, from: '2027-02-01' }
  const on = (day: string) => plansOn([ended, next], day).map(({ version }) => version)
  expect([on('2027-01-31'), on('2027-02-01')]).toEqual([[1], [2]])
})

test('in a support case that is closed nothing begins and nothing is ticked', async () => {
  const support = await opened()
  await line.perform(beginPlan, named('Sara'), { support, plan: 'complaint' })
  const asked = { support, closing: 'not-wanted', summary: 'Verzonnen.' }
  const { request } = await line.perform(askClosing, named('Sara'), asked)
  await line.perform(approveClosing, named('Nele'), { request })
  const step = { support, plan: 'complaint', step: 'draft' }
  await expect(line.perform(tickStep, named('Sara'), step)).rejects.toThrow('support-closed')
  await expect(
    sql`insert into helpline.ticked_step (support, plan, version, step, ticked_by, ticked_at)
      values (${support}, 'complaint', 1, 'draft', ${named('Sara').id}, now())`.execute(
      line.desk.house.books,
    ),
  ).rejects.toThrow('support-closed')
})
