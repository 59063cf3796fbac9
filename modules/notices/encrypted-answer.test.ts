import { encryptionIn, readMail } from '@vigie/platform/post'
import { afterAll, expect, test } from 'vitest'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { encryptMail } from '../../platform/post/encryption/encrypt-mail.ts'
import { makeCertificate } from '../../platform/post/encryption/testing-certificate.ts'
import { enclosedWords, makePgpKey } from '../../platform/post/encryption/testing-pgp.ts'
import { openMailWorld } from './mail-world-fixtures.ts'
import { look, sent } from './test-world-fixtures.ts'

const world = await openMailWorld(openTestCentre)
afterAll(() => world.close())

const ANSWER = 'VIG-2026-000001/1: removed'

test('an answer that is encrypted is kept whole for a person, and by itself decides and confirms nothing', async () => {
  const { publicKey } = await makePgpKey()
  const certificate = makeCertificate()
  const armoured = await enclosedWords(ANSWER, publicKey)
  const now = new Date()
  const written = async (subject: string, text = ANSWER) => {
    const raw = await world.mailOf({ subject, text, headers: ['Content-Type: text/plain; charset=utf-8'] })
    return Buffer.from(raw.toString().replaceAll(/\r?\n/g, '\r\n'))
  }
  const ways = [
    [
      'pgp',
      async (subject: string) => encryptMail(await written(subject), { encryption: 'pgp', publicKey }, now),
    ],
    ['pgp', async (subject: string) => written(subject, armoured)],
    [
      'smime',
      async (subject: string) =>
        encryptMail(await written(subject), { encryption: 'smime', publicKey: certificate.publicKey }, now),
    ],
  ] as const
  for (const [encryption, make] of ways) {
    const notice = await sent(world.centre, world.host)
    const raw = await make(`Re: [${notice.reference}]`)
    expect(await world.receive(raw)).toMatchObject({ kept: 'reply' })
    await world.centre.deliver()
    const view = await look(world.centre, notice.id)
    expect(view.acknowledgement).toBeNull()
    expect(view.items.flatMap(({ decisions }) => decisions)).toEqual([])
    const [reply] = view.replies
    expect(reply).toMatchObject({ isOpen: true, encrypted: { encryption } })
    expect(reply?.encrypted?.armoured).toMatch(/^-----BEGIN (PGP MESSAGE|PKCS7)-----\n[\s\S]+-----END/)
  }
})

test('what is encrypted and finds no notice waits among the stray mail, and says so when it is opened', async () => {
  const { publicKey } = makeCertificate()
  const plain = await world.mailOf({
    subject: 'About your letter',
    text: ANSWER,
    to: 'notices@vigie.example',
  })
  const raw = await encryptMail(
    Buffer.from(plain.toString().replaceAll(/\r?\n/g, '\r\n')),
    { encryption: 'smime', publicKey },
    new Date(),
  )
  expect(await world.receive(raw)).toMatchObject({ kept: 'stray' })
  const [mail] = await world.strays()
  const [opened] = await world.strays(mail?.id)
  expect(opened?.opened?.encrypted).toMatchObject({ encryption: 'smime' })
})

test('what only speaks of keys is not taken for encrypted', async () => {
  const raw = await world.mailOf({ subject: 'About PGP', text: 'We do not use BEGIN PGP MESSAGE here.' })
  expect(encryptionIn(await readMail(raw))).toBeNull()
})
