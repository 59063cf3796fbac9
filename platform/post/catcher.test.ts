import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { catcherApp, createPost, listenForPost, type ReceivedMail, startCatcher } from './index.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const world = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-catcher-'))
  closing.push(() => rm(folder, { recursive: true }))
  const answers: ReceivedMail[] = []
  const centre = await listenForPost({
    host: '127.0.0.1',
    port: 0,
    maxBytes: 1_000_000,
    onMail: (mail) => void answers.push(mail),
  })
  const catcher = await startCatcher({ folder, replyThrough: centre.url })
  const post = createPost(catcher.url, { from: 'notices@centre.example' })
  closing.push(centre.close, catcher.close, post.close)
  await post.send({
    to: 'desk@provider.example',
    replyTo: 'notices+vig-2026-000123@centre.example',
    subject: '[VIG-2026-000123] Notice <b>',
    text: 'Read https://a.example/ <script>alert(1)</script>\nVIG-2026-000123/1:\n',
    messageId: '<one@centre.example>',
    references: ['<zero@centre.example>'],
    attachments: [
      { filename: 'xarf-1.json', contentType: 'application/json', content: Buffer.from('{"a":[1]}') },
    ],
  })
  return { folder, answers, centre, catcher }
}

test('a caught mail outlives a restart', async () => {
  const { folder, centre, catcher } = await world()
  const before = await catcher.list()
  await catcher.close()
  const again = await startCatcher({ folder, replyThrough: centre.url })
  closing.push(again.close)
  expect((await again.list()).map((one) => one.mail.subject)).toEqual(['[VIG-2026-000123] Notice <b>'])
  expect((await again.list()).map((one) => one.id)).toEqual(before.map((one) => one.id))
  expect((await readdir(folder)).every((name) => name.endsWith('.eml'))).toBe(true)
})

test('a reply from the catcher arrives at the listener, in the thread', async () => {
  const { answers, catcher } = await world()
  const id = (await catcher.list())[0]?.id ?? ''
  await catcher.reply(id, { from: 'desk@provider.example', text: 'VIG-2026-000123/1: removed' })
  expect(answers[0]).toMatchObject({
    from: 'desk@provider.example',
    to: ['notices+vig-2026-000123@centre.example'],
    subject: 'Re: [VIG-2026-000123] Notice <b>',
    inReplyTo: '<one@centre.example>',
    references: ['<zero@centre.example>', '<one@centre.example>'],
  })
  expect(answers[0]?.text).toMatch(/^VIG-2026-000123\/1: removed\n/)
  expect(answers[0]?.text).toContain('\n> VIG-2026-000123/1:')
})

test('only ids the catcher gave out are read', async () => {
  const { catcher } = await world()
  for (const id of ['../../../etc/passwd', '', '20260101000000000-0000000g', '20260101000000000-00000000']) {
    expect(await catcher.read(id)).toBeNull()
    expect(await catcher.reply(id, { from: 'a@b.example', text: 'x' })).toBeNull()
  }
})

test('its pages show mails as text, offer a reply and allow nothing to run', async () => {
  const { answers, catcher } = await world()
  const app = catcherApp(catcher, { prefill: (text) => text.match(/^VIG.*$/m)?.[0] ?? '' })
  const id = (await catcher.list())[0]?.id ?? ''

  const list = await app.request('/')
  expect(list.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'/)
  expect(await list.text()).toContain(`href="/mails/${id}"`)

  const page = await (await app.request(`/mails/${id}`)).text()
  expect(page).toMatch(/^<!doctype html><html lang="en">/)
  expect(page).toContain('&lt;script&gt;')
  expect(page).not.toMatch(/<script|href="http|style=/)
  expect(page).toMatch(/<textarea[^>]*>\s*VIG-2026-000123\/1:/)
  expect(page).toContain('{\n  &quot;a&quot;')

  const file = await app.request(`/mails/${id}/attachments/1`)
  expect(file.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(await file.text()).toBe('{"a":[1]}')
  expect((await app.request(`/mails/${id}/attachments/9`)).status).toBe(404)
  expect((await app.request('/assets/catcher.css')).headers.get('content-type')).toMatch(/^text\/css/)

  const send = (from: string, origin: string) =>
    app.request(`http://catcher.example/mails/${id}/replies`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ from, text: 'VIG-2026-000123/1: removed' }).toString(),
    })
  expect((await send('desk@provider.example', 'http://elsewhere.example')).status).toBe(403)
  expect((await send('not an address', 'http://catcher.example')).status).toBe(422)
  expect(answers).toEqual([])
  const sent = await send('desk@provider.example', 'http://catcher.example')
  expect(sent.status).toBe(303)
  expect(sent.headers.get('location')).toBe(`/mails/${id}?said=sent`)
  expect(answers).toHaveLength(1)
})
