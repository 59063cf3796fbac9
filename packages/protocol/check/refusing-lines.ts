import { z } from 'zod'
import { packNotice } from '../client/create-client.ts'
import type { RequestMessage } from '../http/signed-message.ts'
import { SIGNATURE_HOLDS } from '../names.ts'
import { bytesOf, type Line, need, type Trial } from './trial.ts'

const MINUTE = 60_000
const LARGEST = 16_777_216

const post = ({ message, notice }: Trial, more: object = {}): RequestMessage =>
  message('POST', '/notices', { ...notice(), ...more })

/** What has to be refused, and how. */
export const REFUSING: readonly Line[] = [
  {
    name: 'the very same request again is refused: replayed',
    run: async (trial) => {
      const request = await trial.signed(post(trial))
      const first = await trial.send(request)
      need(first.status === 201, `the first was not received: status ${first.status}`)
      await trial.refuses('replayed', request)
    },
  },
  {
    name: 'no signature: unsigned',
    run: async (trial) => void (await trial.refuses('unsigned', post(trial))),
  },
  {
    name: 'a body other than the one that was signed: digest-mismatch',
    run: async (trial) => {
      const request = await trial.signed(post(trial))
      await trial.refuses('digest-mismatch', { ...request, body: bytesOf(trial.notice()) })
    },
  },
  {
    name: 'a signature of another resource: signature-invalid',
    run: async (trial) => {
      const request = await trial.signed(trial.message('POST', '/complaints', trial.notice()))
      await trial.refuses('signature-invalid', { ...request, url: trial.message('POST', '/notices').url })
    },
  },
  {
    name: 'a media type other than the one that was signed: signature-invalid',
    run: async (trial) => {
      const { headers, ...request } = await trial.signed(post(trial))
      headers.set('content-type', 'application/json;changed=1')
      await trial.refuses('signature-invalid', { ...request, headers })
    },
  },
  {
    name: 'a signature that expired: signature-expired',
    run: async (trial) => {
      const now = new Date(trial.now().getTime() - 10 * MINUTE)
      await trial.refuses('signature-expired', await trial.signed(post(trial), { now }))
    },
  },
  {
    name: 'a signature of the future: signature-expired',
    run: async (trial) => {
      const now = new Date(trial.now().getTime() + 10 * MINUTE)
      await trial.refuses('signature-expired', await trial.signed(post(trial), { now }))
    },
  },
  {
    name: 'a signature that would hold for an hour: signature-expired',
    run: async (trial) =>
      void (await trial.refuses(
        'signature-expired',
        await trial.signed(post(trial), { holds: SIGNATURE_HOLDS * 12 }),
      )),
  },
  {
    name: 'a nonce that is too short: unsigned',
    run: async (trial) =>
      void (await trial.refuses('unsigned', await trial.signed(post(trial), { nonce: 'short' }))),
  },
  {
    name: 'a key that its origin does not show: unknown-key',
    run: async (trial) =>
      void (await trial.refuses('unknown-key', await trial.signed(post(trial), {}, trial.unpublished))),
  },
  {
    name: 'a body larger than the directory says: too-large',
    run: async (trial) => {
      const most = trial.directory.receiver?.limits.bytes ?? LARGEST
      need(most < LARGEST, `the limit is ${most} bytes: that much is not sent`)
      const { id } = trial.notice()
      const padded = { ...trial.notice(), id, padding: 'x'.repeat(most) }
      await trial.refuses('too-large', await trial.signed(trial.message('POST', '/notices', padded)))
    },
  },
  {
    name: 'a version that is not spoken: unknown-version, with those that are',
    run: async (trial) => {
      const answer = await trial.refuses(
        'unknown-version',
        await trial.signed(post(trial, { protocol: 'vigie/0' })),
      )
      const spoken =
        z.object({ supported: z.array(z.string()) }).safeParse(answer.value).data?.supported ?? []
      need(spoken.includes('vigie/1'), 'the versions that are spoken are not listed')
    },
  },
  {
    name: 'a critical field that is not known: not-understood',
    run: async (trial) =>
      void (await trial.refuses(
        'not-understood',
        await trial.signed(post(trial, { critical: ['aFieldOfTheFuture'], aFieldOfTheFuture: 1 })),
      )),
  },
  {
    name: 'a notice without its statement of good faith: invalid, with the place',
    run: async (trial) => {
      const answer = await trial.refuses('invalid', await trial.signed(post(trial, { goodFaith: undefined })))
      const places = z
        .object({ errors: z.array(z.object({ pointer: z.string() })) })
        .safeParse(answer.value).data
      need(places?.errors.some(({ pointer }) => pointer === '/goodFaith') ?? false, 'the place is not said')
    },
  },
  {
    name: 'a keyword under a category that is not its own: invalid',
    run: async (trial) => {
      const [item] = trial.notice().items
      const items = [{ ...item, keyword: 'KEYWORD_PHISHING', otherKeyword: undefined }]
      await trial.refuses('invalid', await trial.signed(post(trial, { items })))
    },
  },
  {
    name: 'an omitted notifier without a ground that lets it be: invalid',
    run: async (trial) => {
      const notifier = { kind: 'omitted', ground: 'dsa-16-2-c' }
      await trial.refuses('invalid', await trial.signed(post(trial, { notifier })))
    },
  },
  {
    name: 'a notice for another receiver: misdirected',
    run: async (trial) =>
      void (await trial.refuses(
        'misdirected',
        await trial.signed(post(trial, { receiver: 'https://another.example' })),
      )),
  },
  {
    name: 'a body that is not JSON: malformed',
    run: async (trial) =>
      void (await trial.refuses(
        'malformed',
        await trial.signed(trial.message('POST', '/notices', '{"test":true,')),
      )),
  },
  {
    name: 'a body of another media type: media-type',
    run: async (trial) => {
      const request = post(trial)
      request.headers.set('content-type', 'text/plain')
      await trial.refuses('media-type', await trial.signed(request))
    },
  },
  {
    name: 'after all that a valid notice is still received',
    run: async ({ client, notice }) => {
      const { repeated } = await client.sendNotice(packNotice(notice()))
      need(!repeated, 'the status was 200')
    },
  },
]
