import { packNotice } from '../client/create-client.ts'
import { thumbprintOf } from '../keys/signing-key.ts'
import { MEDIA_TYPE, PROTOCOL } from '../names.ts'
import { readKeys } from '../schemas/directory.ts'
import { type Line, need, receiptIn } from './trial.ts'

/** The directory, and notices that have to be received. */
export const RECEIVING: readonly Line[] = [
  {
    name: 'the directory is valid, speaks this version, and names keys by their thumbprints',
    run: async ({ directory }) => {
      need(directory.protocols.includes(PROTOCOL), `it does not list ${PROTOCOL}`)
      need(directory.receiver !== undefined, 'it has no receiver')
      const keys = readKeys(directory)
      need(keys.length > 0, 'it has no Ed25519 key')
      for (const { x, kid } of keys) need(thumbprintOf(x) === kid, `${kid} is not the thumbprint of its key`)
    },
  },
  {
    name: 'a valid notice is received: 201, with a signed receipt of its digest',
    run: async ({ client, notice }) => {
      const { receipt, repeated } = await client.sendNotice(packNotice(notice()))
      need(!repeated, 'the status was 200: it says that it had this before')
      need(receipt.test === true, 'the receipt does not say that it was a test')
      need(
        receipt.standing?.granted === 'ordinary',
        'the receipt does not say in which standing it was received',
      )
    },
  },
  {
    name: 'the same notice again, signed anew: 200, with the same receipt',
    run: async ({ client, notice }) => {
      const packed = packNotice(notice())
      const first = await client.sendNotice(packed)
      const second = await client.sendNotice(packed)
      need(second.repeated, 'the status was not 200')
      need(second.signed === first.signed, 'the receipt is another')
    },
  },
  {
    name: 'the same notice twice at once is one notice',
    run: async ({ client, notice }) => {
      const packed = packNotice(notice())
      const both = await Promise.all([client.sendNotice(packed), client.sendNotice(packed)])
      need(both[0].signed === both[1].signed, 'two receipts were given')
    },
  },
  {
    name: 'another notice under the same id is refused: id-taken',
    run: async ({ client, notice, message, signed, refuses }) => {
      const one = notice()
      await client.sendNotice(packNotice(one))
      await refuses('id-taken', await signed(message('POST', '/notices', { ...one, service: 'Another' })))
    },
  },
  {
    name: 'a field that is not known is passed over, and is in the digest',
    run: async ({ notice, message, signed, send }) => {
      const answer = await send(
        await signed(message('POST', '/notices', { ...notice(), aFieldOfTheFuture: { any: 'thing' } })),
      )
      need(answer.status === 201, `status ${answer.status}`)
      need(receiptIn(answer) !== '', 'there is no receipt')
    },
  },
  {
    name: 'a claim to a register that is not accepted is ordinary, and received',
    run: async ({ client, notice }) => {
      const standing = {
        kind: 'trusted-flagger',
        register: 'https://register.example/none',
        entry: 'none',
      } as const
      const { receipt } = await client.sendNotice(packNotice({ ...notice(), standing }))
      need(receipt.standing?.granted === 'ordinary', 'priority was granted')
      need(receipt.standing?.notGranted === 'register-not-accepted', 'the receipt does not say why not')
    },
  },
  {
    name: 'a media type with a parameter is as good',
    run: async ({ notice, message, signed, send }) => {
      const request = message('POST', '/notices', notice())
      request.headers.set('content-type', `${MEDIA_TYPE}; charset=utf-8`)
      const answer = await send(await signed(request))
      need(answer.status === 201, `status ${answer.status}`)
    },
  },
]
