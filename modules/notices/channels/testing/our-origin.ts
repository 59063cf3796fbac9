import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import { PROTOCOL, privateKeyOf, signingKey, WELL_KNOWN } from '@vigie/protocol'

/** Our own origin, which publishes the key that the operator keeps; and what the operator keeps of it. */
export const publishOurKey = async () => {
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  let directory = ''
  const server = createServer((request, response) => {
    response.writeHead(request.url === WELL_KNOWN ? 200 : 404, { 'content-type': 'application/json' })
    response.end(directory)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('no port')
  const origin = `http://127.0.0.1:${bound.port}`
  const { published } = signingKey(origin, privateKeyOf({ x, d }))
  directory = JSON.stringify({
    protocols: [PROTOCOL],
    origin,
    organisation: 'Centre Example',
    contact: 'notices@centre.example',
    keys: [published],
    sender: {},
  })
  return { origin, secret: JSON.stringify({ origin, x, d }), close: () => void server.close() }
}
