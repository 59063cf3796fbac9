import { findOperation } from '@vigie/centre'
import { complaintsAbout, describeForm, readValues, typedIn } from '@vigie/desk-frame/page-kit'
import { wordsOf } from '@vigie/locales'
import { asFilled } from '@vigie/platform/web'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, type Found, nameOf, openMetForms } from './met-forms.ts'
import { fillIn, formsIn, headingOf, type PageForm } from './page-forms.ts'

let house: Awaited<ReturnType<typeof openMetForms>>
beforeAll(async () => {
  house = await openMetForms()
})
afterAll(() => house.close())

const operationOf = (name: string) => {
  const operation = findOperation(name)
  if (!operation) throw new Error(`${name} is no operation of the centre`)
  return operation
}

const complaintsOf = (name: string, fields: URLSearchParams): string[] => {
  const { input } = operationOf(name)
  const described = describeForm(input, house.centre.desk.house.roles)
  return Object.keys(
    complaintsAbout(wordsOf('en'), input, readValues(described, typedIn(described, asFilled(fields)))),
  )
}

/** The same with a mistake in one question; null where there is none to make. */
const spoil = (
  { name, form }: Found,
  fields: URLSearchParams,
): { fields: URLSearchParams; wrong: string } | null => {
  for (const wrong of form.asked.keys()) {
    const isWritten = form.asked.get(wrong)?.values.length === 0
    for (const value of ['', ...(isWritten ? [`zq-${'x'.repeat(20_000)}`] : [])]) {
      const spoilt = new URLSearchParams([...fields].filter(([one]) => one !== wrong))
      if (value !== '') spoilt.append(wrong, value)
      if (complaintsOf(name, spoilt).includes(wrong)) return { fields: spoilt, wrong }
    }
  }
  return null
}

const answersOf = (form: PageForm, fields: URLSearchParams): [string, readonly string[]][] =>
  [...form.asked.keys()].map((name) => [name, fields.getAll(name).filter((one) => one !== '')])

/** What was typed, with the sign behind its first word: sealed text may by chance hold the first signs of it, and no such sign. */
const TYPED = /zq-\S+ (?:<|&lt;)b/

const STAFF = ['hanne', 'griet', 'louis'] as const
const met = new Set<string>()

test.each(STAFF)(
  'whatever form %s meets, a mistake brings back its page with all that was typed, and says it beside its question',
  async (who) => {
    const browser = await house.sitDown(house.centre.staff[who])
    const { found, without } = await house.findForms(browser)
    expect(without).toEqual([])
    for (const one of found) {
      if (one.form.asked.size === 0) continue
      // Where the form has no mistake to make, the house refuses what is no address and no fingerprint.
      const { fields, wrong } = spoil(one, fillIn(one.form)) ?? { fields: fillIn(one.form), wrong: null }
      const page = await browser.ask(one.page)
      const { status, html } = await browser.ask(one.form.action, fields)
      if (wrong === null && status === 303) continue
      expect([one.name, status, headingOf(html)]).toEqual([one.name, 422, headingOf(page.html)])
      const form = again(html, one)
      expect([one.name, answersOf(form, form.standing)]).toEqual([one.name, answersOf(form, fields)])
      const beside = wrong === null ? /id="([\w-]+)-error"/.exec(form.html)?.[1] : wrong
      expect(form.html).toContain(`id="${beside}-error"`)
      expect(form.html).toContain(`id="${beside}"`)
      expect(html).toMatch(new RegExp(`class="mistakes"[\\s\\S]*href="#${beside}"`))
      met.add(one.name)
      expect(form.standing.get('form-number')).toBe(one.form.standing.get('form-number'))
    }
  },
)

test('those are the acts that are written on pages of the desk', () => {
  expect([...met].sort()).toEqual([
    'hotline.add-item',
    'hotline.arbitrate-item',
    'hotline.assess-item',
    'hotline.enter-fingerprint',
    'hotline.hand-back-case',
    'hotline.merge-cases',
    'hotline.note-sighting',
    'hotline.note-trace',
    'hotline.note-traces',
    'hotline.open-case',
    'hotline.prepare-notice',
    'hotline.prepare-referral',
    'hotline.propose-guidance',
    'hotline.propose-step-plan',
    'hotline.reassess-item',
    'hotline.record-capture',
    'hotline.withdraw-assessment',
    'intake.write-to-reporter',
    'people.make-access-key',
    'people.say-languages',
  ])
})

test.each(STAFF)(
  'whatever form %s meets, a session that ended asks who it is, gives everything back, and the act is done once',
  async (who) => {
    const before = await house.sitDown(house.centre.staff[who])
    const { found } = await house.findForms(before)
    house.centre.clock.moveBy(31 * 60_000)
    house.log.length = 0
    let done = 0
    for (const one of found.filter(({ form }) => form.asked.size > 0)) {
      const fields = fillIn(one.form)
      const browser = before.beside()
      const door = await browser.ask(one.form.action, fields)
      expect([one.name, door.status]).toEqual([one.name, 403])
      expect(door.html).not.toMatch(TYPED)
      const back = await browser.enter(door.html, house.centre.staff[who].id)
      expect([one.name, back.status]).toEqual([one.name, 200])
      expect(back.html).toContain('You had been signed out. Nothing is lost')
      // Where an act before it took the form off its page, it stands on a page of its own.
      const form = formsIn(back.html).find((each) => nameOf(each) === one.name) ?? one.form
      expect([one.name, answersOf(one.form, form.standing)]).toEqual([one.name, answersOf(one.form, fields)])

      const lines = await house.linesOf(one.name)
      const sent = await browser.ask(form.action, form.standing)
      const isDone = sent.status === 303
      expect([one.name, await house.linesOf(one.name)]).toEqual([one.name, lines + (isDone ? 1 : 0)])
      if (isDone) {
        expect((await browser.ask(form.action, form.standing)).status).toBe(303)
        expect(await house.linesOf(one.name)).toBe(lines + 1)
        done += 1
      }
    }
    if (who !== 'louis') expect(done).toBeGreaterThan(2)
    expect(house.log.filter((line) => line.includes('form-forged') || TYPED.test(line))).toEqual([])
    if (found.length > 0) expect(house.log.some((line) => line.includes('"form-late"'))).toBe(true)
  },
)
