import { findOperation, type ThrowawayCentre } from '@vigie/centre'
import { complaintsAbout, describeForm, readValues, typedIn } from '@vigie/desk-frame/page-kit'
import { findQueue, getCase } from '@vigie/hotline'
import { FOUND_ILLEGAL, FOUND_LEGAL, PLATFORM, report } from '@vigie/hotline/fixtures'
import { assessItem } from '@vigie/hotline/verbs/assess-item'
import { takeCase } from '@vigie/hotline/verbs/take-case'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { wordsOf } from '@vigie/locales'
import { addProvider } from '@vigie/notices/verbs/add-provider'
import { approveNotice } from '@vigie/notices/verbs/approve-notice'
import { createLog, createWitness } from '@vigie/platform/log'
import { type Actor, bySystem } from '@vigie/platform/operation'
import { asFilled } from '@vigie/platform/web'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { type House, openHouse } from './access-house.ts'
import { makeCase } from './access-things.ts'
import { type Browser, openBrowser } from './desk-browser.ts'
import { fillIn, formsIn, headingOf, linksIn, type PageForm } from './page-forms.ts'

type Person = Actor & { readonly kind: 'person' }

let centre: ThrowawayCentre
let house: House
const log: string[] = []
const witness = createWitness(createLog('info', { write: (line) => void log.push(line) }))

const sitDown = async (person: Person): Promise<Browser> => {
  const browser = openBrowser(house)
  expect((await browser.enter((await browser.ask('/en/sign-in')).html, person.id)).status).toBe(303)
  return browser
}

const newCase = async (path: string) => {
  const { hanne } = centre.staff
  await centre.perform(submitReport, { kind: 'anyone' }, report([`https://meadow.example/${path}`]))
  await centre.deliver()
  const { lines } = await centre.read(hanne, (desk) => findQueue(desk, { order: 'newest' }))
  const number = Math.max(...lines.map((line) => line.number))
  const view = await centre.read(hanne, (desk) =>
    getCase(desk, lines.find((line) => line.number === number)?.id ?? ''),
  )
  return { case: view.id, number, item: view.items[0]?.id ?? '' }
}

let starts: string[] = []
beforeAll(async () => {
  const made = await openTestCentre()
  centre = { ...made, desk: { ...made.desk, house: { ...made.desk.house, witness } } }
  house = await openHouse(centre)
  const { hanne, griet, bram, yasmine } = centre.staff
  const { provider } = await centre.perform(addProvider, hanne, { ...PLATFORM })
  const ready = await makeCase(centre, griet, provider)
  const sent = await makeCase(centre, griet, provider)
  await centre.perform(approveNotice, hanne, { notice: sent.notice })
  await centre.deliver()
  const fresh = await newCase('fresh')
  await centre.perform(takeCase, hanne, { case: fresh.case })
  const disputed = await newCase('disputed')
  await centre.perform(assessItem, bram, { item: disputed.item, ...FOUND_ILLEGAL })
  await centre.perform(assessItem, yasmine, { item: disputed.item, ...FOUND_LEGAL })
  starts = [
    ...[ready.number, sent.number, fresh.number, disputed.number].map((number) => `/en/case/${number}`),
    ...[ready, sent].flatMap(({ reference, referral }) => [
      `/en/notice/${reference}`,
      `/en/referral/${referral}`,
    ]),
    `/en/report/${ready.report}`,
    '/en/account',
    '/en/overview',
    '/en/law',
  ]
}, 120_000)
afterAll(async () => {
  witness.close()
  await house.close()
  await centre.close()
})

const nameOf = (form: PageForm): string | null => /\/act\/([a-z-]+\.[a-z-]+)$/.exec(form.action)?.[1] ?? null
const isAsked = (form: PageForm): boolean => form.unseen.some(([name]) => name === 'asked-at')

interface Found {
  readonly name: string
  readonly page: string
  readonly form: PageForm
}

/** Every form of an act that somebody meets on the pages of the desk: one of each act, with the page where it stands. */
const findForms = async (browser: Browser): Promise<{ found: Found[]; without: string[] }> => {
  const ahead = starts.map((path) => ({ path, depth: 0 }))
  const seen = new Set(starts)
  const found = new Map<string, Found>()
  const without: string[] = []
  for (const { path, depth } of ahead) {
    const { status, html } = await browser.ask(path)
    if (status !== 200) continue
    for (const form of formsIn(html)) {
      const name = nameOf(form)
      if (name === null || path.startsWith('/en/act/')) continue
      if (!isAsked(form)) without.push(`${name} on ${path}`)
      if (!found.has(name)) found.set(name, { name, page: path, form })
    }
    const wanted = depth === 2 ? [] : linksIn(html).filter((href) => /^\/en\/case\/\d+|[?&]act=/.test(href))
    for (const href of wanted.filter(
      (one) => !seen.has(one) && starts.some((start) => one.startsWith(start)),
    )) {
      seen.add(href)
      ahead.push({ path: href, depth: depth + 1 })
    }
  }
  return { found: [...found.values()], without }
}

const operationOf = (name: string) => {
  const operation = findOperation(name)
  if (!operation) throw new Error(`${name} is no operation of the centre`)
  return operation
}

const complaintsOf = (name: string, fields: URLSearchParams): string[] => {
  const { input } = operationOf(name)
  const described = describeForm(input, centre.desk.house.roles)
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

const again = (html: string, { name, form }: Found): PageForm => {
  const idOf = ({ unseen }: PageForm) =>
    String(unseen.filter(([one]) => !['csrf', 'form-number', 'back'].includes(one)))
  const found = formsIn(html).filter((one) => nameOf(one) === name && idOf(one) === idOf(form))
  expect([name, found.length]).toEqual([name, 1])
  return found[0] ?? form
}

const STAFF = ['hanne', 'griet', 'louis'] as const
const met = new Set<string>()

test.each(STAFF)(
  'whatever form %s meets, a mistake brings back its page with all that was typed, and says it beside its question',
  async (who) => {
    const browser = await sitDown(centre.staff[who])
    const { found, without } = await findForms(browser)
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
    'hotline.open-case',
    'hotline.prepare-notice',
    'hotline.prepare-referral',
    'hotline.reassess-item',
    'hotline.withdraw-assessment',
    'intake.write-to-reporter',
    'people.make-access-key',
  ])
})

const linesOf = (act: string): Promise<number> =>
  bySystem(centre.desk.house, async ({ db }) => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from audit.entry where act = ${act}`.execute(db)
    return rows[0]?.n ?? 0
  })

test.each(STAFF)(
  'whatever form %s meets, a session that ended asks who it is, gives everything back, and the act is done once',
  async (who) => {
    const before = await sitDown(centre.staff[who])
    const { found } = await findForms(before)
    centre.clock.moveBy(31 * 60_000)
    log.length = 0
    let done = 0
    for (const one of found.filter(({ form }) => form.asked.size > 0)) {
      const fields = fillIn(one.form)
      const browser = before.beside()
      const door = await browser.ask(one.form.action, fields)
      expect([one.name, door.status]).toEqual([one.name, 403])
      expect(door.html).not.toContain('zq-')
      const back = await browser.enter(door.html, centre.staff[who].id)
      expect([one.name, back.status]).toEqual([one.name, 200])
      expect(back.html).toContain('You had been signed out. Nothing is lost')
      // Where an act before it took the form off its page, it stands on a page of its own.
      const form = formsIn(back.html).find((each) => nameOf(each) === one.name) ?? one.form
      expect([one.name, answersOf(one.form, form.standing)]).toEqual([one.name, answersOf(one.form, fields)])

      const lines = await linesOf(one.name)
      const sent = await browser.ask(form.action, form.standing)
      const isDone = sent.status === 303
      expect([one.name, await linesOf(one.name)]).toEqual([one.name, lines + (isDone ? 1 : 0)])
      if (isDone) {
        expect((await browser.ask(form.action, form.standing)).status).toBe(303)
        expect(await linesOf(one.name)).toBe(lines + 1)
        done += 1
      }
    }
    if (who !== 'louis') expect(done).toBeGreaterThan(2)
    expect(log.filter((line) => /form-forged|zq-/.test(line))).toEqual([])
    if (found.length > 0) expect(log.some((line) => line.includes('"form-late"'))).toBe(true)
  },
)
