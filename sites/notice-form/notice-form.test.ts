import { randomUUID } from 'node:crypto'
import { findIncomingQueue, GOOD_FAITH, getIncomingNotice } from '@vigie/incoming'
import { LANGUAGES } from '@vigie/kernel'
import { getDecision } from '@vigie/moderation'
import { decideItem } from '@vigie/moderation/verbs/decide-item'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openNoticeForm } from './testing.ts'

let site: Awaited<ReturnType<typeof openNoticeForm>>
beforeAll(async () => {
  site = await openNoticeForm()
})
afterAll(() => site.house.close())

const filled = (more: Record<string, string> = {}) => ({
  submission: randomUUID(),
  matter: 'threats',
  places: 'https://pond.example/1\r\nhttps://pond.example/2',
  explanation: 'Made up & <b>neutral</b>.',
  name: 'Nora Nobody',
  mail: 'nora@home.example',
  goodFaith: GOOD_FAITH,
  ...more,
})
const codeIn = (page: string): string =>
  [...page.matchAll(/<li>([0-9A-Z]{4})<\/li>/g)].map(([, group]) => group).join('-')
const queue = () =>
  site.house.read(site.house.staff[2] ?? { kind: 'anyone' }, (desk) => findIncomingQueue(desk, {}))

test.each(LANGUAGES)('the pages stand in %s, without a text that is missing', async (language) => {
  for (const path of ['', '/notice', '/decision', '/privacy']) {
    const answer = await site.app.request(`/${language}${path}`)
    const page = await answer.text()
    expect([path, answer.status]).toEqual([path, 200])
    expect(page).toContain(`lang="${language}"`)
    expect(page).not.toMatch(/⟦/)
    expect(Buffer.byteLength(page)).toBeLessThan(46_000)
  }
})

test('somebody notifies without a script or a cookie, gets a code, and comes back with it', async () => {
  const answer = await site.form('/en/notice', filled())
  expect(answer.status).toBe(200)
  const page = await answer.text()
  expect(page).toContain('We have it.')
  const code = codeIn(page)
  expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
  const outcome = await (await site.form('/en/decision', { code: code.toLowerCase() })).text()
  expect(outcome).toContain('Your request')
  expect(outcome.match(/Not decided yet/g)).toHaveLength(2)
  const { lines } = await queue()
  const [line] = lines
  expect(line).toMatchObject({ matter: 'threats', channel: 'form', items: 2, since: null })
})

test('somebody without an account reads what was decided and why, and asks once that somebody else looks again', async () => {
  const code = codeIn(await (await site.form('/en/notice', filled({ matter: 'hate' }))).text())
  const line = (await queue()).lines.find(({ matter }) => matter === 'hate')
  const moderator = site.house.staff[2] ?? { kind: 'anyone' as const }
  const { items } = await site.house.read(moderator, (desk) => getIncomingNotice(desk, line?.notice ?? ''))
  const { decision } = await site.house.perform(decideItem, moderator, {
    item: items[0]?.id,
    action: 'refused-lawful',
    explanation: 'Nothing forbids it.',
  })
  const send = async (more: Record<string, string>) => {
    const answer = await site.form('/en/decision', { code, ...more })
    return { status: answer.status, page: await answer.text() }
  }
  const { page } = await send({})
  expect(page).toContain('we do not find it illegal')
  expect(page).toContain('Nothing forbids it.')
  expect(page).toContain('Article 21 of the Digital Services Act')
  expect(page.match(/Not decided yet/g)).toHaveLength(1)
  expect((await send({ about: decision })).page).toContain('Why do you not agree?')
  expect(await send({ about: decision, said: 'yes', words: ' ' })).toMatchObject({ status: 422 })
  const sent = await send({ about: decision, said: 'yes', words: 'Made up: look again.' })
  expect(sent.page).toContain('Somebody else looks again.')
  expect((await send({ about: decision })).page).toContain('The answer will stand here.')
  const { complaints } = await site.house.read(moderator, (desk) => getDecision(desk, decision))
  expect(complaints).toMatchObject([{ complainant: 'notifier', words: 'Made up: look again.' }])
})

test('a browser with cookies is sent to a page that it can come back to', async () => {
  const door = await site.app.request('/nl/notice')
  const cookie = /^[^;]+/.exec(door.headers.getSetCookie()[0] ?? '')?.[0] ?? ''
  const answer = await site.form('/nl/notice', filled(), cookie)
  expect(answer.status).toBe(303)
  const place = answer.headers.get('location') ?? ''
  const shown = await (await site.app.request(place, { headers: { cookie } })).text()
  expect(shown).toContain('Wij hebben het.')
  expect((await site.app.request(place)).status).toBe(303)
})

test('whatever is missing is said beside its question, and what was typed stays', async () => {
  const answer = await site.form('/en/notice', filled({ places: ' ', mail: 'nobody', goodFaith: '' }))
  expect(answer.status).toBe(422)
  const page = await answer.text()
  for (const said of ['Write where it is', 'Check this address', 'Tick it if this is true']) {
    expect(page.split(said).length, said).toBe(3)
  }
  expect(page).toContain('Made up &amp; &lt;b&gt;neutral&lt;/b&gt;.')
  expect(page).toContain('value="Nora Nobody"')
  expect(page).toMatch(/value="threats" checked|checked[^>]*value="threats"/)
})

test('another language brings the same form with what was typed, and nothing is sent', async () => {
  const before = (await queue()).lines.length
  const page = await (await site.form('/de/notice', { ...filled(), ask: 'again' })).text()
  expect(page).toContain('Wo steht es genau?')
  expect(page).toContain('Nora Nobody')
  expect(page).not.toContain('class="mistakes"')
  expect((await queue()).lines.length).toBe(before)
})

test('a name and an address are asked for, but not where a child is abused', async () => {
  const unnamed = { name: '', mail: '' }
  const asked = await (await site.form('/en/notice', filled(unnamed))).text()
  expect(asked).toContain('The law asks for it')
  const taken = await site.form('/en/notice', filled({ ...unnamed, matter: 'child-abuse' }))
  expect(await taken.text()).toContain('You gave no e-mail address')
  const { lines } = await queue()
  const notice = lines.find(({ matter }) => matter === 'child-abuse')?.notice ?? ''
  const opened = await site.house.read(site.house.staff[2] ?? { kind: 'anyone' }, (desk) =>
    getIncomingNotice(desk, notice),
  )
  expect([opened.name, opened.mail, opened.acknowledgement?.way]).toEqual(['', '', 'screen'])
})

test('the same form sent twice is one notice with one code', async () => {
  const sent = filled({ matter: 'fraud' })
  const pages = [await site.form('/en/notice', sent), await site.form('/en/notice', sent)]
  const [one = '', other = ''] = [await pages[0]?.text(), await pages[1]?.text()]
  expect(codeIn(one)).toBe(codeIn(other))
  expect(other).toContain('We had this already')
  expect((await queue()).lines.filter(({ matter }) => matter === 'fraud')).toHaveLength(1)
})

test('a wrong code opens nothing, stays in its field, and is said alike whatever is wrong', async () => {
  const said: string[] = []
  for (const code of ['0000-0000-0000-0000', 'no', '']) {
    const answer = await site.form('/en/decision', { code })
    expect(answer.status).toBe(404)
    said.push((await answer.text()).replaceAll(`value="${code}"`, ''))
  }
  const words = said.map((page) => /This code opens nothing/.test(page))
  expect(words).toEqual([true, true, true])
})

test.each([
  ['signs that nobody sees', `\u0000\u0007\u202e${'\u0300'.repeat(5_000)}`],
  ['a page of script', '<script>alert(1)</script>'.repeat(400)],
  ['a table', Array.from({ length: 3_000 }, (_, at) => `${at}\t=cmd|x`).join('\n')],
  ['half of a pair', '\ud800 https://pond.example/\udfff'],
  ['addresses without end', 'https://pond.example/x '.repeat(5_000)],
])(
  '%s, pasted into every field, is a mistake that can be read or a notice, and never a fault',
  async (_what, pasted) => {
    for (const field of ['places', 'explanation', 'name', 'mail', 'goodFaith', 'matter', 'submission']) {
      const answer = await site.form('/fr/notice', filled({ [field]: pasted }))
      const page = await answer.text()
      expect([field, answer.status]).toEqual([field, expect.toBeOneOf([200, 409, 413, 422])])
      expect(page).not.toContain('<script>alert')
      if (answer.status === 422 && field !== 'name') expect(page).toContain('Nora Nobody')
    }
    for (const field of ['code', 'about', 'words'])
      expect(
        (await site.form('/fr/decision', { code: '0000-0000-0000-0000', [field]: pasted })).status,
      ).toBeOneOf([404, 413])
  },
)
