import { KeyUsageFlags } from '@peculiar/asn1-x509'
import { afterEach, expect, test } from 'vitest'
import { createPost, type Letter, listenForPost, PostFailure, readMail, readPublishedKey } from '../index.ts'
import type { ReceivedMail } from '../received-mail.ts'
import type { PublishedKey } from './published-key.ts'
import { makeCertificate, openEnveloped } from './testing-certificate.ts'
import { makePgpKey, openPgp, revoked } from './testing-pgp.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const NOW = new Date('2026-11-30T10:00:00Z')
const CONTENT = Buffer.from(Array.from({ length: 3_000 }, (_, index) => (index * 31) % 256))
const LETTER: Letter = {
  to: 'desk@provider.example',
  replyTo: 'notices+vig-2026-000123@centre.example',
  subject: '[VIG-2026-000123] Notice',
  text: `Words that only they read – contrôle\n${'a long line '.repeat(40)}\n.a dot\n`,
  html: '<p>Words that only they read</p>',
  messageId: '<vig-2026-000123@centre.example>',
  inReplyTo: '<before@centre.example>',
  references: ['<before@centre.example>'],
  headers: { 'X-Notice-Reference': 'VIG-2026-000123' },
  attachments: [{ filename: 'xarf-1.json', contentType: 'application/json', content: CONTENT }],
}

const server = async (now = NOW) => {
  const mails: ReceivedMail[] = []
  const listener = await listenForPost({
    host: '127.0.0.1',
    port: 0,
    maxBytes: 1_000_000,
    onMail: (mail) => void mails.push(mail),
  })
  const post = createPost(listener.url, { from: 'Vigie <notices@centre.example>', now: () => now })
  closing.push(listener.close, post.close)
  return { mails, post }
}

/** Nothing of the letter is readable around what is enclosed, and all of it within. */
const check = async (mail: ReceivedMail | undefined, open: (mail: ReceivedMail) => Promise<Buffer>) => {
  if (mail === undefined) throw new Error('nothing arrived')
  expect(mail).toMatchObject({
    to: [LETTER.to],
    replyTo: LETTER.replyTo,
    subject: LETTER.subject,
    messageId: LETTER.messageId,
    inReplyTo: LETTER.inReplyTo,
    references: LETTER.references,
  })
  expect(mail.raw.toString()).toMatch(/^X-Notice-Reference: VIG-2026-000123\r$/m)
  expect(mail.raw.toString()).not.toMatch(/only they read|xarf-1|text\/(plain|html)|contr/)
  const inner = await readMail(await open(mail))
  expect(inner.text.trimEnd()).toBe(LETTER.text.trimEnd())
  expect(inner.raw.toString()).toMatch(/multipart\/alternative[\s\S]+text\/plain[\s\S]+text\/html/)
  expect(inner.attachments.map(({ filename }) => filename)).toEqual(['xarf-1.json'])
  expect(inner.attachments[0]?.content.equals(CONTENT)).toBe(true)
}

test('a letter for the owner of a PGP key arrives as PGP/MIME, and opens with that key alone', async () => {
  const { mails, post } = await server()
  const { publicKey, privateKey } = await makePgpKey()
  await post.send({ ...LETTER, encryptFor: { encryption: 'pgp', publicKey } })
  expect(mails[0]?.raw.toString()).toMatch(
    /^Content-Type: multipart\/encrypted; protocol="application\/pgp-encrypted";\r\n boundary="[^"]+"\r$/m,
  )
  expect(mails[0]?.raw.toString()).toMatch(/Content-Type: application\/pgp-encrypted\r\n\r\nVersion: 1\r\n/)
  await check(mails[0], (mail) => openPgp(mail.raw, privateKey, NOW))
  const other = await makePgpKey()
  await expect(check(mails[0], (mail) => openPgp(mail.raw, other.privateKey, NOW))).rejects.toThrow()
})

test('a letter for the owner of a certificate arrives as S/MIME, and opens with its key alone', async () => {
  const { mails, post } = await server()
  const { publicKey, privateKey } = makeCertificate()
  await post.send({ ...LETTER, encryptFor: { encryption: 'smime', publicKey } })
  expect(mails[0]?.marks.contentType).toMatch(/^application\/pkcs7-mime; smime-type=enveloped-data/)
  const open = async (mail: ReceivedMail, key: string) =>
    openEnveloped(mail.attachments[0]?.content ?? Buffer.alloc(0), key)
  await check(mails[0], (mail) => open(mail, privateKey))
  const other = makeCertificate()
  await expect(check(mails[0], (mail) => open(mail, other.privateKey))).rejects.toThrow()
})

const read = (encryption: PublishedKey['encryption'], publicKey: string, at = NOW) =>
  readPublishedKey({ encryption, publicKey }, at)

test('a PGP key says its fingerprint and until when it is good, or why it is good for nothing', async () => {
  const lasting = await makePgpKey()
  expect(await read('pgp', lasting.publicKey)).toEqual({
    usable: true,
    fingerprint: expect.stringMatching(/^([0-9A-F]{4} ){9}[0-9A-F]{4}$/),
    expiresAt: null,
  })
  const year = await makePgpKey({ days: 365 })
  expect(await read('pgp', year.publicKey)).toMatchObject({ expiresAt: new Date('2027-01-01') })
  const fault = async (key: string, at = NOW) => {
    const said = await read('pgp', key, at)
    return said.usable ? null : said.fault
  }
  expect(await fault(year.publicKey, new Date('2027-02-01'))).toBe('key-expired')
  expect(await fault(year.publicKey, new Date('2025-02-01'))).toBe('key-not-yet')
  expect(await fault(lasting.privateKey)).toBe('key-private')
  expect(await fault((await makePgpKey({ canEncrypt: false })).publicKey)).toBe('key-without-encryption')
  expect(await fault(await revoked(lasting), new Date('2030-01-01'))).toBe('key-revoked')
  for (const text of ['', 'words', lasting.publicKey.slice(0, 300), makeCertificate().publicKey])
    expect(await fault(text)).toBe('key-unreadable')
})

test('a certificate says its fingerprint and until when it is good, or why it is good for nothing', async () => {
  const until = new Date('2027-01-01T00:00:00Z')
  const year = makeCertificate({ until })
  expect(await read('smime', year.publicKey)).toEqual({
    usable: true,
    fingerprint: expect.stringMatching(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/),
    expiresAt: until,
  })
  const fault = async (key: string, at = NOW) => {
    const said = await read('smime', key, at)
    return said.usable ? null : said.fault
  }
  expect(await fault(year.publicKey, new Date('2027-02-01'))).toBe('key-expired')
  expect(await fault(year.publicKey, new Date('2025-02-01'))).toBe('key-not-yet')
  expect(await fault(`${year.publicKey}\n${year.privateKey}`)).toBe('key-private')
  expect(await fault(makeCertificate({ usage: KeyUsageFlags.digitalSignature }).publicKey)).toBe(
    'key-without-encryption',
  )
  expect(await fault(makeCertificate({ purposes: ['1.3.6.1.5.5.7.3.1'] }).publicKey)).toBe(
    'key-without-encryption',
  )
  expect(await fault(makeCertificate({ bits: 1024 }).publicKey)).toBe('key-not-safe')
  for (const text of ['', 'words', year.publicKey.slice(0, 300), (await makePgpKey()).publicKey])
    expect(await fault(text)).toBe('key-unreadable')
})

test('with a key that is good for nothing today a letter leaves in no form at all, and trying again cannot help', async () => {
  const { mails, post } = await server(new Date('2028-01-01T00:00:00Z'))
  const keys: readonly PublishedKey[] = [
    { encryption: 'pgp', publicKey: (await makePgpKey({ days: 365 })).publicKey },
    {
      encryption: 'smime',
      publicKey: makeCertificate({ until: new Date('2027-01-01T00:00:00Z') }).publicKey,
    },
  ]
  for (const encryptFor of keys) {
    const failure: unknown = await post.send({ ...LETTER, encryptFor }).catch((error: unknown) => error)
    if (!(failure instanceof PostFailure)) throw new Error('it left')
    expect(failure).toMatchObject({ permanence: 'permanent', response: 'not-encrypted: key-expired' })
  }
  expect(mails).toEqual([])
})
