import { createServer } from 'node:http'
import { Secp256k1Keypair } from '@atproto/crypto'
import { TestOzone, TestPlc } from '@atproto/dev-env'
import { createServiceJwt } from '@atproto/xrpc-server'
import { Client } from '@did-plc/lib'

// A directory of identities and an Ozone, both as they are published, and before them a door that does what the server of an account
// does with a report: it signs in and passes on what is addressed to the labeler. A server of accounts itself wants a native module
// that an installation without scripts does not have.

const NOWHERE = 'http://localhost:1'
const plc = await TestPlc.create({})
const ozone = await TestOzone.create({
  plcUrl: plc.url,
  dbPostgresUrl: process.env.OZONE_DATABASE,
  dbPostgresSchema: 'ozone',
  appviewUrl: NOWHERE,
  appviewDid: 'did:example:appview',
  appviewPushEvents: false,
  pdsUrl: NOWHERE,
  pdsDid: 'did:example:pds',
  chatUrl: NOWHERE,
  chatDid: 'did:example:chat',
  verifierUrl: NOWHERE,
  verifierDid: 'did:example:verifier',
  verifierPassword: 'made-up',
  verifierIssuersToIndex: [],
})
const labeler = ozone.ctx.cfg.service.did

const account = async (handle) => {
  const key = await Secp256k1Keypair.create({ exportable: true })
  const did = await new Client(plc.url).createDid({
    signingKey: key.did(),
    rotationKeys: [key.did()],
    handle,
    pds: 'https://pds.invalid',
    signer: key,
  })
  return { did, key }
}
const reporter = await account('flagger.test')
const reported = await account('reported.test')

const REPORT = 'com.atproto.moderation.createReport'
const answer = (response, status, body) => {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

const handle = async (request, response) => {
  const pieces = []
  for await (const piece of request) pieces.push(piece)
  const body = Buffer.concat(pieces).toString()
  if (request.url === '/events') {
    const { events } = await ozone
      .getModClient()
      .queryEvents({ types: ['tools.ozone.moderation.defs#modEventReport'] }, 'moderator')
    return answer(response, 200, events)
  }
  if (request.url === '/xrpc/com.atproto.server.createSession') {
    const isRight = JSON.parse(body).password === process.env.OZONE_PASSWORD
    return answer(
      response,
      isRight ? 200 : 401,
      isRight ? { accessJwt: 'session' } : { error: 'Unauthorized' },
    )
  }
  if (request.headers.authorization !== 'Bearer session')
    return answer(response, 401, { error: 'Unauthorized' })
  if (request.url !== `/xrpc/${REPORT}` || request.headers['atproto-proxy'] !== `${labeler}#atproto_labeler`)
    return answer(response, 404, { error: 'NotFound' })
  const token = await createServiceJwt({
    iss: reporter.did,
    aud: labeler,
    lxm: REPORT,
    keypair: reporter.key,
  })
  const came = await fetch(`${ozone.url}/xrpc/${REPORT}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  })
  response.writeHead(came.status, { 'content-type': 'application/json' })
  response.end(await came.text())
}

const door = createServer((request, response) => {
  handle(request, response).catch((fault) => answer(response, 500, { error: String(fault) }))
})
door.listen(0, '127.0.0.1', () => {
  const { port } = door.address()
  const world = { door: `http://127.0.0.1:${port}`, labeler, reporter: reporter.did, reported: reported.did }
  process.stdout.write(`${JSON.stringify(world)}\n`)
})
