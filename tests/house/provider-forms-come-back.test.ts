import { dirname, join } from 'node:path'
import { bySystem } from '@vigie/platform/operation'
import { exampleProviderAt, type ThrowawayProvider } from '@vigie/provider/throwaway'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openTestProvider } from '../../houses/provider/testing.ts'
import type { Shelf } from './access-cells.ts'
import type { House } from './access-open.ts'
import { fillProviderShelf, openProvider, openThrowawayTeam, teamOf } from './access-provider.ts'
import { openBrowser } from './desk-browser.ts'
import { fillIn, formsIn, type PageForm } from './page-forms.ts'

let [here, elsewhere]: ThrowawayProvider[] = []
let house: House | undefined
let shelf: Shelf
beforeAll(async () => {
  // Whoever comes first makes the books that the others are copied from.
  await (await openTestProvider({ empty: true })).close()
  const keyFolder = join(dirname(inject('keyFolder')), 'provider')
  const template = exampleProviderAt({ superUrl: inject('superUrl'), keyFolder })
  here = await openThrowawayTeam({ template })
  elsewhere = await openThrowawayTeam({ template })
  shelf = await fillProviderShelf(here, elsewhere)
  house = await openProvider(here)
})
afterAll(async () => {
  await house?.close()
  await here?.close()
  await elsewhere?.close()
})

const TYPED = /zq-\S+ (?:<|&lt;)b/
const answersOf = (form: PageForm, fields: URLSearchParams): [string, readonly string[]][] =>
  [...form.asked.keys()].map((name) => [name, fields.getAll(name).filter((one) => one !== '')])
const linesOf = (act: string): Promise<number> => {
  if (here === undefined) throw new Error('no provider is open')
  return bySystem(here.desk.house, async ({ db }) => {
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from audit.entry where act = ${act}`.execute(db)
    return rows[0]?.n ?? 0
  })
}

/** What has to mean something to be done: the rest is written by whoever fills the form in. */
const MEANT: Readonly<Record<string, string>> = {
  action: 'refused-lawful',
  outcome: 'upheld',
  until: '2026-06-01',
  from: '2026-01-01',
  to: '2026-12-31',
  sentOn: '2026-03-02',
  mail: 'nora@home.example',
}
const filledIn = (form: PageForm): URLSearchParams => {
  const fields = fillIn(form)
  for (const [name, value] of Object.entries(MEANT)) {
    const values = form.asked.get(name)?.values
    if (values !== undefined && (values.length === 0 || values.includes(value))) fields.set(name, value)
  }
  // What only a restriction has stays empty, as whoever refuses leaves it.
  if (fields.get('action') === MEANT.action)
    for (const name of form.asked.keys())
      if (!['action', 'explanation', 'automated', 'outcome'].includes(name)) fields.delete(name)
  return fields
}

test.each(['moderator', 'coordinator'])(
  'whatever act a %s fills in, a session that ended asks who it is, gives everything back, and the act is done once',
  async (role) => {
    if (here === undefined || house === undefined) throw new Error('no provider is open')
    const { mats, leonie } = teamOf(here)
    const person = role === 'moderator' ? mats : leonie
    const before = openBrowser(house)
    await before.enter((await before.ask('/en/sign-in')).html, person.id)
    const own = shelf.of(person, 'own')
    const found: { name: string; form: PageForm }[] = []
    for (const { name, on, who } of house.operations) {
      if (!/^(incoming|moderation)\./.test(name) || !who.some((one) => one === role)) continue
      const thing = on.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase())
      const { html } = await before.ask(`/en/act/${name}?${thing}=${own[thing] ?? ''}`)
      const form = formsIn(html).find(({ action }) => action === `/en/act/${name}`)
      if (form === undefined) throw new Error(`${name} has no form`)
      if (form.asked.size > 0) found.push({ name, form })
    }
    expect(found.length).toBeGreaterThan(role === 'moderator' ? 4 : 7)
    here.clock.moveBy(31 * 60_000)
    let done = 0
    for (const { name, form } of found) {
      const fields = filledIn(form)
      const browser = before.beside()
      const door = await browser.ask(form.action, fields)
      expect([name, door.status]).toEqual([name, 403])
      expect(door.html).not.toMatch(TYPED)
      const back = await browser.enter(door.html, person.id)
      expect([name, back.status]).toEqual([name, 200])
      expect(back.html).toContain('You had been signed out. Nothing is lost')
      const again = formsIn(back.html).find(({ action }) => action === form.action)
      expect([name, again && answersOf(form, again.standing)]).toEqual([name, answersOf(form, fields)])
      if (again === undefined) continue
      const lines = await linesOf(name)
      const isDone = (await browser.ask(form.action, again.standing)).status === 303
      expect([name, await linesOf(name)]).toEqual([name, lines + (isDone ? 1 : 0)])
      // Back, and once more: the form counts once.
      if (isDone) {
        expect((await browser.ask(form.action, again.standing)).status).toBe(303)
        expect([name, await linesOf(name)]).toEqual([name, lines + 1])
        done += 1
      }
    }
    expect(done).toBeGreaterThan(2)
  },
)
