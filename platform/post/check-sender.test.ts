import { afterAll, beforeEach, expect, test } from 'vitest'
import { readMail, senderCheckBy } from './index.ts'
import { type Said, startTestingResolver } from './testing-resolver.ts'
import { KEY_RECORD, keyNameOf, sealedFor, signedFor } from './testing-signer.ts'

const HOST = 'pixelkist.example'
const names = new Map<string, Said>()
const resolver = await startTestingResolver(names)
const check = senderCheckBy([resolver.server])
afterAll(() => resolver.close())
beforeEach(() => {
  names.clear()
  names.set(keyNameOf(HOST), [KEY_RECORD])
  names.set(`_dmarc.${HOST}`, ['v=DMARC1; p=reject'])
})

const written = (from = `desk@${HOST}`, ...more: string[]): Buffer =>
  Buffer.from(
    [
      `From: ${from}`,
      'To: notices@vigie.example',
      'Subject: Re: x',
      ...more,
      '',
      'VIG-2026-000001/1: removed',
      '',
    ].join('\r\n'),
  )

const at = new Date()
const checked = async (raw: Buffer) => check(raw, { from: (await readMail(raw)).from, at })
const changed = (raw: Buffer): Buffer => Buffer.from(raw.toString().replace(/: removed/, ': not found'))

test('a mail that its own domain signed is proven', async () => {
  expect(await checked(await signedFor(HOST, written()))).toEqual({
    outcome: 'proven',
    domain: HOST,
    dkim: 'pass',
    dmarc: 'pass',
    arc: 'none',
    alignment: 'same',
    policy: 'reject',
  })
})

test('a policy of any strength asks for a signature', async () => {
  for (const policy of ['none', 'quarantine', 'reject'] as const) {
    names.set(`_dmarc.${HOST}`, [`v=DMARC1; p=${policy}`])
    expect(await checked(written())).toMatchObject({
      outcome: 'unproven',
      dkim: 'none',
      dmarc: 'fail',
      policy,
    })
  }
})

test('what was changed on its way, or signed with another key, is unproven', async () => {
  const signed = await signedFor(HOST, written())
  expect(await checked(changed(signed))).toMatchObject({ outcome: 'unproven', dkim: 'fail', dmarc: 'fail' })
  const subject = Buffer.from(signed.toString().replace('Subject: Re: x', 'Subject: Re: y'))
  expect(await checked(subject)).toMatchObject({ outcome: 'unproven', dkim: 'fail' })
  names.set(keyNameOf(HOST), [KEY_RECORD.replace(/p=.{20}/, (start) => `${start.slice(0, -4)}AAAA`)])
  expect(await checked(signed)).toMatchObject({ outcome: 'unproven', dkim: 'fail' })
  names.delete(keyNameOf(HOST))
  expect(await checked(signed)).toMatchObject({ outcome: 'unproven', dkim: 'fail' })
})

test('what somebody else signed, or what was signed in part only, is unproven', async () => {
  names.set(keyNameOf('evil.example'), [KEY_RECORD])
  expect(await checked(await signedFor('evil.example', written()))).toMatchObject({
    outcome: 'unproven',
    dkim: 'pass',
    dmarc: 'fail',
    alignment: 'none',
  })
  const part = await signedFor(HOST, written(), { most: 4 })
  expect(await checked(part)).toMatchObject({ outcome: 'unproven', dkim: 'fail' })
})

test('a domain above the one in the line may sign, unless that asks for the very same', async () => {
  const raw = await signedFor(HOST, written(`desk@mail.${HOST}`))
  expect(await checked(raw)).toMatchObject({ outcome: 'proven', alignment: 'related' })
  names.set(`_dmarc.${HOST}`, ['v=DMARC1; p=reject; adkim=s'])
  expect(await checked(raw)).toMatchObject({ outcome: 'unproven' })
})

test('where a domain publishes nothing there is nothing to check, unless it signed', async () => {
  names.delete(`_dmarc.${HOST}`)
  const nothing = { outcome: 'unpublished', dkim: 'none', dmarc: 'none', policy: null }
  expect(await checked(written())).toMatchObject(nothing)
  names.set(`_dmarc.${HOST}`, ['google-site-verification=1'])
  expect(await checked(written())).toMatchObject(nothing)
  const signed = await signedFor(HOST, written())
  expect(await checked(signed)).toMatchObject({ outcome: 'proven', dkim: 'pass', dmarc: 'none' })
  expect(await checked(changed(signed))).toMatchObject({ outcome: 'unproven', dkim: 'fail' })
})

test('two policies, or one that cannot be read, are not nothing', async () => {
  for (const texts of [['v=DMARC1; p=reject', 'v=DMARC1; p=none'], ['v=DMARC1; p=whatever']]) {
    names.set(`_dmarc.${HOST}`, texts)
    expect(await checked(written())).toMatchObject({ outcome: 'unproven', policy: null })
  }
})

test.each(['servfail', 'garbage', 'never'] as const)(
  'a resolver that says %s of the policy or of the key leaves everything open, and never counts as nothing',
  async (said) => {
    const signed = await signedFor(HOST, written())
    names.set(`_dmarc.${HOST}`, said)
    expect(await checked(signed)).toBeNull()
    expect(await checked(written())).toBeNull()
    names.set(`_dmarc.${HOST}`, ['v=DMARC1; p=none'])
    names.set(keyNameOf(HOST), said)
    expect(await checked(signed)).toBeNull()
  },
  60_000,
)

test('a slow resolver is waited for', async () => {
  names.set(`_dmarc.${HOST}`, { after: 800, texts: ['v=DMARC1; p=reject'] })
  expect(await checked(await signedFor(HOST, written()))).toMatchObject({ outcome: 'proven' })
})

test('no resolver at all leaves everything open', async () => {
  const nobody = senderCheckBy(['127.0.0.1:1'])
  expect(await nobody(written(), { from: `desk@${HOST}`, at })).toBeNull()
})

test('a mail that was forwarded whole stays proven; a seal alone proves nothing', async () => {
  names.set(keyNameOf('list.example'), [KEY_RECORD])
  const signed = await signedFor(HOST, written())
  expect(await checked(await sealedFor('list.example', signed))).toMatchObject({
    outcome: 'proven',
    arc: 'pass',
  })
  const footed = await sealedFor('list.example', changed(signed))
  expect(await checked(footed)).toMatchObject({ outcome: 'unproven', dkim: 'fail', arc: 'pass' })
})

test('two senders are never one, whoever signed', async () => {
  const raw = await signedFor(HOST, written(`desk@${HOST}`, 'From: desk@evil.example'))
  expect((await readMail(raw)).from).toBe('')
  expect(await check(raw, { from: `desk@${HOST}`, at })).toMatchObject({ outcome: 'unproven', dmarc: 'fail' })
})

test('what ran out after it came in held when it came in', async () => {
  const past = new Date(at.getTime() - 3_600_000)
  const signed = await signedFor(HOST, written(), { at: past })
  expect(await check(signed, { from: `desk@${HOST}`, at: past })).toMatchObject({ outcome: 'proven' })
})

test('a mail of a hundred signatures asks for few names, and reading goes on meanwhile', async () => {
  const one = (await signedFor(HOST, written())).toString().split('From:')[0] ?? ''
  const many = Array.from({ length: 100 }, (_, number) => one.replace(`s=one`, `s=s${number}`)).join('')
  const before = resolver.asked.length
  const raw = Buffer.concat([Buffer.from(many), written()])
  const [result, read] = await Promise.all([checked(raw), readMail(written())])
  expect(result).toMatchObject({ outcome: 'unproven' })
  expect(read.unreadable).toBeNull()
  expect(resolver.asked.length - before).toBeLessThan(60)
})

test('names that belong to nobody are asked of no resolver of the system', async () => {
  expect(await senderCheckBy([])(written(), { from: `desk@${HOST}`, at })).toMatchObject({
    outcome: 'unpublished',
  })
})
