import { openReport } from '@vigie/intake'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { writeToReporter } from '@vigie/intake/verbs/write-to-reporter'
import { wordsOf } from '@vigie/locales'
import { perform } from '@vigie/platform/operation'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANYONE } from '../frame/site.ts'
import { openPublic } from '../frame/testing.ts'
import { actionOf, hiddenOf } from './reading-pages.ts'

let site: Awaited<ReturnType<typeof openPublic>>
beforeAll(async () => {
  site = await openPublic()
})
afterAll(() => site.centre.close())

const report = async (more = {}) =>
  (
    await perform(site.centre.public.house, submitReport, ANYONE, {
      language: 'en',
      kind: 'grooming',
      narrative: 'Somebody writes to my friend.',
      channel: 'form',
      ...more,
    })
  ).result

describe('coming back', () => {
  test('shows what happened, and messages as text', async () => {
    const { report: id, receipt } = await report()
    await site.centre.perform(writeToReporter, site.centre.staff.hanne, {
      report: id,
      text: 'Is it <b>still</b> going on?',
    })
    const answer = await site.form('/en/mailbox', { receipt })
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toContain('no-store')
    expect(page).toContain(wordsOf('en')('intake.news.received'))
    expect(page).toContain('2 March 2026')
    expect(page).toContain('Is it &lt;b&gt;still&lt;/b&gt; going on?')
    expect(page).not.toContain('Hanne')
    expect(page).not.toContain(id)
  })

  test('lets a reporter write back, once for two presses', async () => {
    const { receipt } = await report()
    const page = await (await site.form('/en/mailbox', { receipt })).text()
    const body = { ...hiddenOf(page), text: 'It was in a game.' }
    await site.form(actionOf(page), body)
    const again = await (await site.form(actionOf(page), body)).text()
    expect(again).toContain(wordsOf('en')('site-reporting.pages.mailbox.sent'))
    expect(again.split('It was in a game.')).toHaveLength(2)
    const other = await (await site.form(actionOf(page), { ...body, text: 'Another thing.' })).text()
    expect(other).toContain('Another thing.')
  })

  test('takes a consent back with the receipt, once and for good, and leaves the others', async () => {
    const { report: id, receipt } = await report({ mayPassTo: ['helpline', 'police'] })
    const words = wordsOf('en')
    const page = await (await site.form('/en/mailbox', { receipt })).text()
    const button = (to: string) => words('site-reporting.pages.consent.withdraw', { to })
    for (const to of ['the police', 'the helpline 116 000']) expect(page).toContain(button(to))
    const see = async () =>
      (await site.centre.read(site.centre.staff.hanne, (desk) => openReport(desk, id))).consents
    for (let press = 0; press < 2; press++) {
      const after = await (await site.form('/en/mailbox/consent', { receipt, receiver: 'police' })).text()
      expect(after).not.toContain(button('the police'))
      expect(after).toContain(button('the helpline 116 000'))
      expect(await see()).toMatchObject([
        { receiver: 'helpline', givenOn: '2026-03-02', withdrawnOn: null },
        { receiver: 'police', givenOn: '2026-03-02', withdrawnOn: '2026-03-02' },
      ])
    }
    // What was never given takes nothing back, and another receipt reaches nobody else's.
    await site.form('/en/mailbox/consent', { receipt, receiver: 'institute' })
    await site.form('/en/mailbox/consent', { receipt: (await report()).receipt, receiver: 'helpline' })
    expect((await see()).filter(({ withdrawnOn }) => withdrawnOn === null)).toHaveLength(1)
  })

  test('keeps a message that is too long, and asks for one that is empty', async () => {
    const { receipt } = await report()
    const empty = await site.form('/nl/mailbox/write', { receipt, text: ' ' })
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain(wordsOf('nl')('site-reporting.pages.error.text'))
    const long = `begin${'x'.repeat(5_001)}`
    expect(await (await site.form('/nl/mailbox/write', { receipt, text: long })).text()).toContain(long)
  })

  test('opens with the first four letters of each word', async () => {
    const { receipt } = await report()
    const short = receipt
      .split(' ')
      .map((word) => word.slice(0, 4))
      .join(' ')
    expect((await site.form('/en/mailbox', { receipt: short })).status).toBe(200)
  })

  test('says which words are none of ours, and the nearest that is', async () => {
    const words = wordsOf('nl')
    const page = await (await site.form('/nl/mailbox', { receipt: 'wanloot zeehond vlinder fiets' })).text()
    expect(page).toContain(words('site-frame.pages.door.count', { known: '3' }))
    expect(page).toContain(words('site-frame.pages.door.unknown', { word: 'wanloot' }))
    expect(page).toContain(words('site-frame.pages.door.near', { near: 'walnoot' }))
    // Eight words of ours that open nothing: there is nothing to say about a single one.
    const eight = await (await site.form('/nl/mailbox', { receipt: 'fiets '.repeat(8) })).text()
    expect(eight.split(words('site-frame.pages.door.count', { known: '8' }))).toHaveLength(1)
  })

  test('saves the words as a file that no cache keeps, and nothing that is no receipt', async () => {
    const { receipt } = await report()
    const file = await site.form('/fr/report/words', { receipt })
    expect(file.headers.get('cache-control')).toBe('no-store')
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="note.txt"')
    const text = await file.text()
    expect(text.split(/\s+/).slice(0, 8).join(' ')).toContain(receipt)
    expect(text).toContain('/fr/mailbox')
    const none = await site.form('/fr/report/words', { receipt: '<script>' })
    expect([none.status, none.headers.get('location')]).toEqual([303, '/fr/mailbox'])
  })

  test('leaves a wrong receipt in the sealed value to be corrected', async () => {
    const answer = await site.form('/fr/mailbox', { receipt: 'un deux "trois"' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('value="un deux &quot;trois&quot;"')
    expect(page).toContain('href="#receipt"')
    expect((await site.form('/fr/mailbox', { receipt: 'x'.repeat(5_000) })).status).toBe(422)
    expect(await (await site.form('/fr/mailbox', { receipt: ' ' })).text()).toContain('Écris dans ce champ')
  })
})
