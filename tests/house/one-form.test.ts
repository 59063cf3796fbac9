import { CENTRE_DESK } from '@vigie/centre/desk'
import { assessItem } from '@vigie/hotline/verbs/assess-item'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, nameOf, openMetForms, STANDS } from './met-forms.ts'
import { fillIn, formsIn, headingOf } from './page-forms.ts'

let house: Awaited<ReturnType<typeof openMetForms>>
beforeAll(async () => {
  house = await openMetForms()
})
afterAll(() => house.close())

const DECLARED = new Set(CENTRE_DESK.desks.flatMap(({ forms }) => Object.keys(forms ?? {})))
const STAFF = ['hanne', 'griet', 'louis'] as const

test.each(STAFF)(
  'whatever form %s meets, whoever asks for its act is sent to it: there is no second one',
  async (who) => {
    const browser = await house.sitDown(house.centre.staff[who])
    const { found } = await house.findForms(browser)
    for (const one of found.filter(({ name }) => DECLARED.has(name))) {
      const query = new URLSearchParams(
        one.form.unseen.flatMap(([name, value]) => (STANDS.includes(name) ? [] : [[name, value]])),
      )
      const { status, to } = await browser.ask(`/en/act/${one.name}?${query}`)
      expect([one.name, status]).toEqual([one.name, 303])
      expect(to).not.toContain('/act/')
      expect(again((await browser.ask((to ?? '').replace(/#.*/, ''))).html, one, STANDS).asked.size).toBe(
        one.form.asked.size,
      )
    }
  },
)

test('another plan is asked with everything that was typed, and nothing is done by it', async () => {
  const browser = await house.sitDown(house.centre.staff.hanne)
  const { found } = await house.findForms(browser)
  const one = found.find(({ name }) => name === assessItem.name)
  if (!one) throw new Error('nobody is offered an assessment')
  const fields = fillIn(one.form)
  const lines = await house.linesOf(one.name)
  const wanted = `${one.page}?kind=grooming`
  for (const pressed of [{ 'ask-again': 'yes', 'ask-again-at': wanted }, { 'ask-again-at': wanted }]) {
    const sent = new URLSearchParams([...fields, ...Object.entries(pressed)])
    const { status, html } = await browser.ask(one.form.action, sent)
    expect(status).toBe(200)
    expect(headingOf(html)).toBe('Assess the item')
    const form = formsIn(html).find((each) => nameOf(each) === one.name) ?? one.form
    expect(form.standing.get('kind')).toBe('grooming')
    expect([...form.asked.keys()]).toContain('otherAdult')
    for (const [name, { values }] of form.asked) {
      const typed = fields.getAll(name).filter((value) => values.length === 0 || values.includes(value))
      expect([name, form.standing.getAll(name).filter(Boolean)]).toEqual([name, typed.filter(Boolean)])
    }
    expect(html).toContain(`<option value="${wanted}" selected="">`)
  }
  expect(await house.linesOf(one.name)).toBe(lines)
})
