import type { ThrowawayCentre } from '@vigie/centre'
import { findQueue, getCase } from '@vigie/hotline'
import { FOUND_ILLEGAL, FOUND_LEGAL, PLATFORM, report } from '@vigie/hotline/fixtures'
import { assessItem } from '@vigie/hotline/verbs/assess-item'
import { takeCase } from '@vigie/hotline/verbs/take-case'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { addConfirmedProvider } from '@vigie/notices/fixtures'
import { approveNotice } from '@vigie/notices/verbs/approve-notice'
import { createLog, createWitness } from '@vigie/platform/log'
import { type Actor, bySystem } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { openHouse } from './access-house.ts'
import { makeCase } from './access-things.ts'
import { type Browser, openBrowser } from './desk-browser.ts'
import { formsIn, linksIn, type PageForm } from './page-forms.ts'

type Person = Actor & { readonly kind: 'person' }

const newCase = async (centre: ThrowawayCentre, path: string) => {
  const { hanne } = centre.staff
  await centre.perform(
    submitReport,
    { kind: 'anyone' },
    report([`https://meadow.example/${path}`, `https://meadow.example/${path}/2`]),
  )
  await centre.deliver()
  const { lines } = await centre.read(hanne, (desk) => findQueue(desk, { order: 'newest' }))
  const number = Math.max(...lines.map((line) => line.number))
  const view = await centre.read(hanne, (desk) =>
    getCase(desk, lines.find((line) => line.number === number)?.id ?? ''),
  )
  return { case: view.id, number, item: view.items[0]?.id ?? '' }
}

export const nameOf = (form: PageForm): string | null =>
  /\/act\/([a-z-]+\.[a-z-]+)$/.exec(form.action)?.[1] ?? null
const isAsked = (form: PageForm): boolean => form.unseen.some(([name]) => name === 'asked-at')

export interface Found {
  readonly name: string
  readonly page: string
  readonly form: PageForm
}

/** What a form of the frame carries of its own. */
const FRAME = ['csrf', 'form-number', 'back']
export const STANDS = [...FRAME, 'asked-at']

export const again = (html: string, { name, form }: Found, apart: readonly string[] = FRAME): PageForm => {
  const idOf = ({ unseen }: PageForm) => String(unseen.filter(([one]) => !apart.includes(one)))
  const found = formsIn(html).filter((one) => nameOf(one) === name && idOf(one) === idOf(form))
  expect([name, found.length]).toEqual([name, 1])
  return found[0] ?? form
}

/** Every form of an act that somebody meets on the pages of the desk: one of each act, with the page where it stands. */
const formsFrom = async (
  starts: readonly string[],
  browser: Browser,
): Promise<{ found: Found[]; without: string[] }> => {
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

/** A centre with a case in each state, and everybody who may meet its forms. */
export const openMetForms = async () => {
  const log: string[] = []
  const witness = createWitness(createLog('info', { write: (line) => void log.push(line) }))
  const made = await openTestCentre()
  const centre = { ...made, desk: { ...made.desk, house: { ...made.desk.house, witness } } }
  const house = await openHouse(centre)
  const { hanne, griet, bram, yasmine } = centre.staff
  const provider = await addConfirmedProvider(centre, [hanne, bram], { ...PLATFORM })
  const ready = await makeCase(centre, griet, provider)
  const sent = await makeCase(centre, griet, provider)
  await centre.perform(approveNotice, hanne, { notice: sent.notice })
  await centre.deliver()
  const fresh = await newCase(centre, 'fresh')
  await centre.perform(takeCase, hanne, { case: fresh.case })
  const disputed = await newCase(centre, 'disputed')
  await centre.perform(assessItem, bram, { item: disputed.item, ...FOUND_ILLEGAL })
  await centre.perform(assessItem, yasmine, { item: disputed.item, ...FOUND_LEGAL })
  const starts = [
    ...[ready.number, sent.number, fresh.number, disputed.number].map((number) => `/en/case/${number}`),
    ...[ready, sent].flatMap(({ reference, referral }) => [
      `/en/notice/${reference}`,
      `/en/referral/${referral}`,
    ]),
    `/en/report/${ready.report}`,
    '/en/account',
    '/en/overview',
    '/en/law',
    '/en/playbook/step-plan/csam/change',
    '/en/playbook/guidance/age/change',
  ]
  return {
    centre,
    log,
    sitDown: async (person: Person): Promise<Browser> => {
      const browser = openBrowser(house)
      expect((await browser.enter((await browser.ask('/en/sign-in')).html, person.id)).status).toBe(303)
      return browser
    },
    findForms: (browser: Browser) => formsFrom(starts, browser),
    linesOf: (act: string): Promise<number> =>
      bySystem(centre.desk.house, async ({ db }) => {
        const { rows } = await sql<{ n: number }>`
          select count(*)::int as n from audit.entry where act = ${act}`.execute(db)
        return rows[0]?.n ?? 0
      }),
    close: async () => {
      witness.close()
      await house.close()
      await centre.close()
    },
  }
}
