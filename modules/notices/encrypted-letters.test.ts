import { DAY } from '@vigie/kernel'
import { bySystem } from '@vigie/platform/operation'
import {
  createPost,
  type Encryption,
  listenForPost,
  type Post,
  type PostListener,
  type PublishedKey,
  type ReceivedMail,
  readMail,
} from '@vigie/platform/post'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { makeCertificate, openEnveloped } from '../../platform/post/encryption/testing-certificate.ts'
import { makePgpKey, openPgp } from '../../platform/post/encryption/testing-pgp.ts'
import { dispatchByMail } from './channels/dispatch-by-channel.ts'
import { findNotices } from './find-notices.ts'
import { type ProviderName, seedProviders } from './fixtures.ts'
import { sendingOf, stageOf } from './notice.ts'
import { previewLetter } from './preview-notice.ts'
import { findProposedChannels } from './providers/find-channels.ts'
import { remindByMail } from './remind-by-mail.ts'
import { runClocks } from './run-clocks.ts'
import { approved, idOfProvider, look } from './test-world-fixtures.ts'
import { confirmProviderAddress } from './verbs/confirm-provider-address.ts'
import { proposeChannel } from './verbs/propose-channel.ts'
import { retryDispatch } from './verbs/retry-dispatch.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
let providers: Map<ProviderName, string>
let listener: PostListener
let post: Post
let inbox: ReceivedMail[] = []

beforeAll(async () => {
  listener = await listenForPost({
    host: '127.0.0.1',
    port: 0,
    maxBytes: 1_000_000,
    onMail: (mail) => void inbox.push(mail),
  })
  centre = await openTestCentre({
    subscribers: () => {
      const sending: Post = { send: (letter) => post.send(letter), close: () => undefined }
      return [...dispatchByMail(sending), remindByMail(sending)]
    },
  })
  const now = () => centre.clock()
  post = createPost(listener.url, { from: 'Vigie <notices@vigie.example>', timeout: 3_000, now })
  providers = await bySystem(centre.desk.house, seedProviders)
})
afterAll(async () => {
  post.close()
  await listener.close()
  await centre.close()
})
beforeEach(() => {
  inbox = []
})

type Opened = { readonly key: PublishedKey; open(mail: ReceivedMail | undefined): Promise<ReceivedMail> }

const pgp = async (days: number): Promise<Opened> => {
  const from = new Date(centre.clock().getTime() - DAY)
  const { publicKey, privateKey } = await makePgpKey({ from, days })
  const open = async (mail: ReceivedMail | undefined) =>
    readMail(await openPgp(mail?.raw ?? Buffer.alloc(0), privateKey, centre.clock()))
  return { key: { encryption: 'pgp', publicKey }, open }
}

const smime = async (days: number): Promise<Opened> => {
  const now = centre.clock().getTime()
  const { publicKey, privateKey } = makeCertificate({
    from: new Date(now - DAY),
    until: new Date(now + (days - 1) * DAY),
  })
  const open = async (mail: ReceivedMail | undefined) =>
    readMail(openEnveloped(mail?.attachments[0]?.content ?? Buffer.alloc(0), privateKey))
  return { key: { encryption: 'smime', publicKey }, open }
}

const MADE: Readonly<Record<Encryption, (days: number) => Promise<Opened>>> = { pgp, smime }

const propose = async (provider: string, key: PublishedKey) => {
  const given = { provider, channelKind: 'mail', endpoint: 'abuse@provider.example', languages: ['en'] }
  const { proposal } = await centre.perform(proposeChannel, centre.staff.hanne, { ...given, ...key })
  return () => centre.perform(confirmProviderAddress, centre.staff.bram, { proposal })
}

test.each([
  ['pgp', 'pixelkist'],
  ['smime', 'wolkenhost'],
] as const)(
  'with %s a notice and its reminder leave for the owner of the confirmed key alone',
  async (way, name) => {
    const provider = idOfProvider(providers, name)
    const { key, open } = await MADE[way](900)
    const confirm = await propose(provider, key)
    // Until a second person said yes, what was in use is used.
    await approved(centre, provider)
    await centre.deliver()
    expect(inbox[0]?.text).toContain('VIG-2026-')
    await confirm()
    inbox = []

    const { notice } = await approved(centre, provider)
    const preview = await centre.read(centre.staff.bram, (desk) => previewLetter(desk, notice))
    expect(preview).toMatchObject({ to: 'abuse@provider.example', encryption: way })
    await centre.deliver()
    const [mail] = inbox
    expect(mail?.subject).toBe(preview.subject)
    // Every server on the way reads the subject: it says whose notice it is, and nothing of what is in it.
    expect(preview.subject).toMatch(/^\[VIG-2026-\d{6}\] [^:]+$/)
    expect(mail?.raw.toString()).not.toMatch(/pictures\.example|xarf\.json|sexual|text\/html/i)
    const inner = await open(mail)
    expect(inner.text).toContain('https://')
    expect(inner.raw.toString()).toMatch(/multipart\/alternative[\s\S]+text\/plain[\s\S]+text\/html/)
    expect(inner.attachments.map(({ content }) => content.toString())).toEqual(
      preview.attachments.map(({ text }) => text),
    )
    const view = await look(centre, notice)
    // The proof is what they can read, and says with which key it left.
    const proof: unknown = JSON.parse(sendingOf(view)?.proof ?? '{}')
    expect(proof).toMatchObject({
      text: expect.stringContaining(inner.text.trimEnd()),
      encryptFor: { encryption: way, publicKey: key.publicKey.trim() },
    })
    expect(await centre.read(centre.staff.bram, (desk) => previewLetter(desk, notice))).toMatchObject({
      encryption: way,
    })

    inbox = []
    centre.clock.moveBy(20 * DAY)
    await bySystem(centre.worker.house, runClocks)
    await centre.deliver()
    const reminders = inbox.filter(({ to }) => to.includes('abuse@provider.example'))
    expect(reminders.length).toBeGreaterThan(0)
    for (const reminder of reminders) {
      expect(reminder.text).not.toContain('pictures.example')
      expect((await open(reminder)).text).toMatch(/Reference: VIG-2026-\d{6}/)
    }
  },
)

test.each([
  ['pgp', 'buurtnet'],
  ['smime', 'chatlounge'],
] as const)(
  'a letter whose %s key expired leaves in no form, waits for a person, and leaves with the new key',
  async (way, name) => {
    const provider = idOfProvider(providers, name)
    const old = await MADE[way](60)
    await (await propose(provider, old.key))()
    const { notice } = await approved(centre, provider)
    centre.clock.moveBy(70 * DAY)
    await centre.deliver()
    expect(inbox).toEqual([])
    const view = await look(centre, notice)
    expect(stageOf(view)).toBe('failed')
    expect(view.dispatches).toMatchObject([{ outcome: 'failed', answer: 'not-encrypted: key-expired' }])
    const failed = await centre.read(centre.staff.bram, (desk) => findNotices(desk, 'failed'))
    expect(failed.map((one) => one.notice)).toContain(notice)
    // The same key again is refused when somebody enters it.
    await expect(propose(provider, old.key)).rejects.toThrow('key-expired')

    const fresh = await MADE[way](900)
    await (await propose(provider, fresh.key))()
    await centre.perform(retryDispatch, centre.staff.hanne, { notice })
    await centre.deliver()
    expect(inbox).toHaveLength(1)
    expect((await fresh.open(inbox[0])).text).toContain(view.reference)
    expect(stageOf(await look(centre, notice))).toBe('sent')
  },
)

test('what can encrypt nothing is not kept, and a key that can says its fingerprint to whoever confirms it', async () => {
  const provider = idOfProvider(providers, 'nowherehost')
  const { key } = await pgp(900)
  const { privateKey } = await makePgpKey()
  for (const [publicKey, word] of [
    ['words', 'key-unreadable'],
    [privateKey, 'key-private'],
  ] as const)
    await expect(propose(provider, { encryption: 'pgp', publicKey })).rejects.toThrow(word)
  await expect(propose(provider, { ...key, encryption: 'smime' })).rejects.toThrow('key-unreadable')
  await propose(provider, key)
  const [proposed] = (await centre.read(centre.staff.bram, findProposedChannels)).filter(
    (one) => one.provider === provider,
  )
  expect(proposed?.settings).toMatchObject({
    keyFingerprint: expect.stringMatching(/^[0-9A-F]{4}( [0-9A-F]{4}){9}$/),
    keyExpires: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  })
})
