import { NOW, SENDER, STRANGER } from './vector-keys.ts'
import {
  BASE,
  get,
  NONCE,
  notice,
  particulars,
  post,
  signed,
  signedAs,
  type Vector,
  withFields,
} from './vector-requests.ts'

/** Every way in which a request is refused before its document is read. */
export const refusedRequests = async (): Promise<Vector[]> => {
  const own = await signed(post)
  const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)
  const covering = (components: string, more = particulars) => signedAs(own, `(${components});${more}`)
  const all = '"@method" "@target-uri" "content-type" "content-digest"'
  return [
    { name: 'no signature', message: post, outcome: 'unsigned' },
    {
      name: 'the body was changed',
      message: { ...own, body: Buffer.from(`${notice} `) },
      outcome: 'digest-mismatch',
    },
    {
      name: 'the body was taken away',
      message: { ...own, body: new Uint8Array() },
      outcome: 'digest-mismatch',
    },
    { name: 'another method', message: { ...own, method: 'PUT' }, outcome: 'signature-invalid' },
    { name: 'another path', message: { ...own, url: `${BASE}/complaints` }, outcome: 'signature-invalid' },
    {
      name: 'another query',
      message: { ...(await signed(get)), url: `${BASE}/decisions?after=0` },
      outcome: 'signature-invalid',
    },
    {
      name: 'another host',
      message: { ...own, url: 'https://another.example/vigie/1/notices' },
      outcome: 'signature-invalid',
    },
    {
      name: 'another media type',
      message: withFields(own, { 'content-type': 'text/plain' }),
      outcome: 'signature-invalid',
    },
    { name: 'a key that nobody publishes', message: await signed(post, STRANGER), outcome: 'unknown-key' },
    {
      name: 'signed with a key that is not the one named',
      message: await signed(post, { ...SENDER, sign: STRANGER.sign }),
      outcome: 'signature-invalid',
    },
    {
      name: 'expired more than a minute ago',
      message: await signed(post, SENDER, minutes(-7)),
      outcome: 'signature-expired',
    },
    {
      name: 'made two minutes in the future',
      message: await signed(post, SENDER, minutes(2)),
      outcome: 'signature-expired',
    },
    {
      name: 'holds for longer than 300 seconds',
      message: await signed(post, SENDER, NOW, 301),
      outcome: 'signature-expired',
    },
    {
      name: 'the digest is not covered',
      message: await covering('"@method" "@target-uri" "content-type"'),
      outcome: 'unsigned',
    },
    {
      name: 'the target is not covered',
      message: await covering('"@method" "content-type" "content-digest"'),
      outcome: 'unsigned',
    },
    {
      name: 'no nonce',
      message: await covering(all, particulars.replace(/nonce="[^"]*";/, '')),
      outcome: 'unsigned',
    },
    {
      name: 'a nonce of three characters',
      message: await covering(all, particulars.replace(NONCE, 'abc')),
      outcome: 'unsigned',
    },
    {
      name: 'no moment of expiry',
      message: await covering(all, particulars.replace(/expires=\d+;/, '')),
      outcome: 'unsigned',
    },
    {
      name: 'another tag',
      message: await covering(all, particulars.replace('vigie/1', 'vigie/2')),
      outcome: 'unsigned',
    },
    {
      name: 'another algorithm named',
      message: await covering(all, `${particulars};alg="hmac-sha256"`),
      outcome: 'unsigned',
    },
    {
      name: 'a parameter twice',
      message: withFields(own, { 'signature-input': `${own.headers.get('signature-input')};created=1` }),
      outcome: 'unsigned',
    },
  ]
}
