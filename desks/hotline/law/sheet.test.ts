import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, textOf } from '../testing.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const hidden = (html: string, field: string): string =>
  new RegExp(`name="${field}" value="([^"]+)"`).exec(html)?.[1] ?? ''

/** What a form holds before anybody types: its fields by name. */
const filledIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input[^>]* name="([A-Za-z]+)"[^>]* value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )

test('the sheet says what is not confirmed; a policy officer proposes a number, somebody else says yes at the desk', async () => {
  const [louis, griet, hanne, olivia] = await Promise.all(
    (['louis', 'griet', 'hanne', 'olivia'] as const).map((name) => desk.seat(name)),
  )
  if (!louis || !griet || !hanne || !olivia) throw new Error('nobody is there')
  expect((await olivia.get('/en/law')).status).toBe(403)
  const seen = await hanne.get('/en/law')
  expect(textOf(seen.html)).toContain('not confirmed')
  expect(seen.html).not.toContain('propose-legal-ground')

  const sheet = (await louis.get('/en/law')).html
  const path = [...sheet.matchAll(/href="([^"]*propose-legal-ground[^"]*)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .find((href) => href.includes('voyeurism%402024'))
  const form = (await louis.get(path ?? '')).html
  expect(filledIn(form)).toMatchObject({ ground: 'voyeurism@2024', validFrom: '2026-04-08' })
  expect(form).toContain('Belgian Criminal Code (law of 29 February 2024), book II')
  const asked = new URLSearchParams((path ?? '').split('?')[1])
  asked.delete('back')
  await louis.act('hotline.propose-legal-ground', {
    ...Object.fromEntries(asked),
    number: '1:99',
    numberAt: 'https://law.example/99',
    why: 'The number was read.',
  })

  const waiting = (await griet.get('/en/law')).html
  expect(textOf(waiting)).toContain('Waits for a second person')
  expect(textOf(waiting)).toContain('1:99')
  expect((await louis.get('/en/law')).html).not.toContain('act/hotline.confirm-change')
  await griet.act('hotline.confirm-change', { proposal: hidden(waiting, 'proposal') })
  const after = textOf((await hanne.get('/en/law')).html)
  expect(after).not.toContain('Waits for a second person')
  expect(after).toContain('1:99')
  expect(after).toContain('confirmed by Griet Claes')
})
