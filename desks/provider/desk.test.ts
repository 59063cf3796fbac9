import { randomUUID } from 'node:crypto'
import { sentByForm, sentByProtocol } from '@vigie/incoming/fixtures'
import { receiveNotice } from '@vigie/incoming/verbs/receive-notice'
import { submitNotice } from '@vigie/incoming/verbs/submit-notice'
import { LANGUAGES } from '@vigie/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDesk } from './testing.ts'

let desk: Awaited<ReturnType<typeof openTestDesk>>
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const sitDown = (at: number): Promise<string> => desk.sitDown(desk.house.staff[at]?.id ?? '')

test('a moderator sees trusted flaggers first, opens a notice, and finds no address that leads anywhere', async () => {
  await desk.house.perform(submitNotice, { kind: 'anyone' }, sentByForm(randomUUID(), { matter: 'grooming' }))
  const { notice } = await desk.house.perform(receiveNotice, { kind: 'system' }, sentByProtocol(randomUUID()))
  const cookie = await sitDown(2)
  const { page } = await desk.open('/en/queue', cookie)
  expect(page).toContain('From trusted flaggers: 1. From others: 1.')
  expect(page.indexOf('Demonstration flagger')).toBeLessThan(page.indexOf('An adult who approaches'))
  for (const sealed of ['pond.example', 'Nora', 'threatened']) expect(page).not.toContain(sealed)

  const { status, page: whole } = await desk.open(`/en/notice/${notice}`, cookie)
  expect(status).toBe(200)
  expect(whole).toContain('hxxps://pond[.]example/media/1')
  expect(whole).not.toContain('https://pond.example')
  for (const said of ['This notice goes first', 'TF-BE-0000', 'Verzonnen uitleg.', 'flagger.example']) {
    expect(whole).toContain(said)
  }
})

test('every page stands in four languages without a text that is missing', async () => {
  const { notice } = await desk.house.perform(
    receiveNotice,
    { kind: 'system' },
    sentByProtocol(randomUUID(), {
      match: { ...sentByProtocol('').match, outcome: 'unreachable', reason: 'register-unavailable' },
    }),
  )
  const cookie = await sitDown(1)
  for (const language of LANGUAGES) {
    for (const path of ['queue', `notice/${notice}`, 'act/incoming.take-notice']) {
      const { status, page } = await desk.open(`/${language}/${path}`, cookie)
      expect([path, status]).toEqual([path, 200])
      expect(page, `${language} ${path}`).not.toMatch(/⟦/)
    }
  }
})

test('whoever does not moderate reads no notice, and one that is not there says nothing', async () => {
  const { notice } = await desk.house.perform(receiveNotice, { kind: 'system' }, sentByProtocol(randomUUID()))
  for (const at of [0, 4]) {
    const cookie = await sitDown(at)
    for (const path of ['/en/queue', `/en/notice/${notice}`]) {
      expect((await desk.open(path, cookie)).status).not.toBe(200)
    }
  }
  expect((await desk.open(`/en/notice/${randomUUID()}`, await sitDown(2))).status).toBe(404)
  expect((await desk.open('/en/queue', '')).status).not.toBe(200)
})

test('the queue is turned page by page, and nothing is passed over', async () => {
  for (let n = 0; n < 30; n++) {
    await desk.house.perform(
      submitNotice,
      { kind: 'anyone' },
      sentByForm(randomUUID(), { matter: 'products' }),
    )
  }
  const cookie = await sitDown(2)
  const seen: string[] = []
  let path: string | undefined = '/en/queue'
  while (path !== undefined && seen.length < 200) {
    const { page } = await desk.open(path, cookie)
    seen.push(...[...page.matchAll(/href="\/en\/notice\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id))
    path = /href="([^"]*[?&;]after=[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
  }
  expect(new Set(seen).size).toBe(seen.length)
  const { page } = await desk.open('/en/queue', cookie)
  const [, trusted, others] = /From trusted flaggers: (\d+)\. From others: (\d+)\./.exec(page) ?? []
  expect(Number(trusted) + Number(others)).toBe(seen.length)
})
