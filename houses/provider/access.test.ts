import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { complaintsAbout, describeForm, readValues, typedIn } from '@vigie/desk-frame/page-kit'
import { providerDesk } from '@vigie/desk-provider'
import { getIncomingNotice } from '@vigie/incoming'
import { sentByProtocol } from '@vigie/incoming/fixtures'
import { receiveNotice } from '@vigie/incoming/verbs/receive-notice'
import { wordsOf } from '@vigie/locales'
import { decideItem } from '@vigie/moderation/verbs/decide-item'
import { prepareInaccuracyFile } from '@vigie/moderation/verbs/prepare-inaccuracy-file'
import { generateRows } from '@vigie/platform/database'
import { operationsIn } from '@vigie/platform/house'
import { asFilled } from '@vigie/platform/web'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDesk } from '../../desks/provider/testing.ts'
import { REFUSAL } from '../../modules/moderation/testing-world.ts'
import { fillIn, formsIn } from '../../tests/house/page-forms.ts'
import { ACTS, PAGES, type Visitor } from './access/access-table.ts'
import { provider } from './house.ts'

let desk: Awaited<ReturnType<typeof openTestDesk>>
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

let things: Readonly<Record<string, string>> | undefined

const VISITORS: readonly Visitor[] = [
  'moderator',
  'coordinator',
  'data-protection-officer',
  'administrator',
  'nobody',
]
const personOf = (visitor: Visitor) =>
  desk.house.staff.find(({ roles }) => roles.some((role) => role === visitor))

/** One of each thing that a page is about. */
const makeThings = async (): Promise<Readonly<Record<string, string>>> => {
  const { house } = desk
  const [leonie, mats] = [house.staff[1], house.staff[2]]
  if (!leonie || !mats) throw new Error('nobody moderates')
  const { notice } = await house.perform(receiveNotice, { kind: 'system' }, sentByProtocol(randomUUID()))
  const { items, sender } = await house.read(mats, (at) => getIncomingNotice(at, notice))
  const { decision } = await house.perform(decideItem, mats, { item: items[0]?.id, ...REFUSAL })
  const period = { from: '2026-03-01', to: '2026-03-31', explanation: 'Made up.' }
  const prepared = await house.perform(prepareInaccuracyFile, leonie, { sender, ...period })
  return { NOTICE: notice, DECISION: decision, SENDER: sender ?? '', FILE: prepared.file }
}

test('the table names every page of the house’s own desk', () => {
  const bare = (path: string) => path.replace(/\?.*$/, '').replaceAll(/[A-Z]{2,}/g, 'X')
  const table = Object.keys(PAGES).map((path) => bare(path).replace(/^\/en/, ''))
  const routes = providerDesk.routes.map(({ path }) =>
    path.replaceAll(/:\w+\{(?:[^{}]|\{[^}]*\})*\}/g, 'X').replace(/^\/X/, ''),
  )
  expect(routes.filter((path) => !table.includes(path))).toEqual([])
})

test.each(VISITORS)('the desk shows %s the pages of the table and no other', async (visitor) => {
  things ??= await makeThings()
  const person = personOf(visitor)
  const cookie = person ? await desk.sitDown(person.id) : ''
  const shown: string[] = []
  for (const path of Object.keys(PAGES)) {
    const { status } = await desk.open(
      path.replace(/[A-Z]{2,}/, (word) => things?.[word] ?? word),
      cookie,
    )
    if (status === 200) shown.push(path)
  }
  const table = Object.entries(PAGES).filter(([, who]) => who.includes(visitor))
  expect(shown).toEqual(table.map(([path]) => path))
})

test.each(VISITORS)('%s may do what the table says and nothing else', async (visitor) => {
  const actor = personOf(visitor) ?? { kind: 'person' as const, id: randomUUID(), roles: [] }
  const done: string[] = []
  for (const operation of operationsIn(provider, 'provider')) {
    const refused = await desk.house.perform(operation, actor, { nothing: 'of the form' }).then(
      () => null,
      (fault: unknown) => (fault instanceof Error ? fault.message : String(fault)),
    )
    if (refused !== 'not-for-you') done.push(operation.name)
  }
  const table = Object.entries(ACTS).filter(([, who]) => who.includes(visitor))
  expect(done.toSorted()).toEqual(table.map(([name]) => name).toSorted())
})

test('the table names every act of the house, and none that it has not', () => {
  const acts = operationsIn(provider, 'provider').map(({ name }) => name)
  expect(Object.keys(ACTS).toSorted()).toEqual(acts.toSorted())
})

test('a mistake in any form of the moderators brings it back with all that was typed, said beside its question', async () => {
  const cookie = await desk.sitDown(desk.house.staff[1]?.id ?? '')
  const met: string[] = []
  for (const { name, on, input, who } of operationsIn(provider, 'provider')) {
    if (!/^(incoming|moderation)\./.test(name) || !who.some((role) => role === 'coordinator')) continue
    const thing = on.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase())
    const { page } = await desk.open(`/en/act/${name}?${thing}=${randomUUID()}`, cookie)
    const form = formsIn(page).find(({ action }) => action === `/en/act/${name}`)
    if (form === undefined) throw new Error(`${name} has no form`)
    const fields = fillIn(form)
    const described = describeForm(input)
    const values = readValues(described, typedIn(described, asFilled(fields)))
    const [wrong] = Object.keys(complaintsAbout(wordsOf('en'), input, values))
    if (wrong === undefined) continue
    const came = await desk.send(form.action, cookie, fields)
    expect([name, came.status]).toEqual([name, 422])
    const again = formsIn(came.page).find(({ action }) => action === form.action)
    for (const asked of form.asked.keys())
      expect([name, asked, again?.standing.getAll(asked)]).toEqual([name, asked, fields.getAll(asked)])
    expect(again?.html).toContain(`id="${wrong}-error"`)
    expect(came.page).toMatch(new RegExp(`class="mistakes"[\\s\\S]*href="#${wrong}"`))
    met.push(name)
  }
  expect(met.toSorted()).toEqual([
    'incoming.take-notice',
    'moderation.decide-item',
    'moderation.decide-own',
    'moderation.prepare-inaccuracy-file',
    'moderation.record-inaccuracy-sending',
    'moderation.rule-on-complaint',
    'moderation.suspend-sender',
  ])
})

test('the rows of incoming are what its tables are', async () => {
  const url = new URL(desk.house.place.superUrl)
  url.pathname = `/${desk.house.place.databases.provider}`
  const file = join(import.meta.dirname, '..', '..', 'modules', 'incoming', 'rows.generated.ts')
  expect(readFileSync(file, 'utf8')).toBe(await generateRows(url.href, 'incoming'))
})
