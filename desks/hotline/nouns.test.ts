import { findQueue, getCase } from '@vigie/hotline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk } from './testing.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

test('the form of an act leads back to the page of what it is about, and to the first page where nothing is known of it', async () => {
  const { hanne } = desk.centre.staff
  await desk.report({ kind: 'csam', language: 'nl', narrative: '', addresses: ['https://noun.example/1'] })
  const { lines } = await desk.centre.read(hanne, (at) => findQueue(at, { order: 'newest' }))
  const view = await desk.centre.read(hanne, (at) => getCase(at, lines[0]?.id ?? ''))
  const { act } = await desk.seat('hanne')
  const backFrom = async (operation: string, on: Record<string, string>, back?: string) =>
    (await act(operation, on, back ?? '')).html.match(/<input type="hidden" name="back" value="([^"]*)"/)?.[1]

  expect(await backFrom('hotline.close-case', { case: view.id })).toBe('/en/case/1')
  expect(await backFrom('hotline.note-sighting', { item: view.items[0]?.id ?? '' })).toBe('/en/case/1')
  const report = view.reports[0]?.report ?? ''
  expect(await backFrom('intake.write-to-reporter', { report })).toBe(`/en/report/${report}`)
  expect(await backFrom('hotline.close-case', { case: crypto.randomUUID() })).toBe('/en')
  expect(await backFrom('hotline.close-case', { case: view.id }, '/en/queue')).toBe('/en/queue')
})
