import { generateKeyPairSync } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { PROTOCOL, privateKeyOf, signingKey, WELL_KNOWN } from '@vigie/protocol'
import { type CheckedLine, checkReceiver } from '@vigie/protocol/check'
import { z } from 'zod'
import { type Call, Misuse } from '../command.ts'
import { originOf } from './protocol-origin.ts'

const jwkSchema = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.string(),
})
const wholeSecond = z.coerce.number().int().min(0).max(600)

const isLoopback = (origin: string): boolean => origin.startsWith('http://')

/** An origin on this machine, up for as long as the check takes, that shows one key. */
const showKey = async () => {
  const { privateKey } = generateKeyPairSync('ed25519')
  let directory = ''
  const server = createServer((request, response) => {
    const isIt = request.url === WELL_KNOWN
    response.writeHead(isIt ? 200 : 404, { 'content-type': 'application/json' }).end(isIt ? directory : '{}')
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const key = signingKey(origin, privateKey)
  directory = JSON.stringify({
    protocols: [PROTOCOL],
    origin,
    organisation: 'A check of the protocol',
    contact: 'check@notifier.example',
    keys: [key.published],
  })
  return {
    origin,
    key,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** The key of an origin that shows it already, out of its JWK. */
const readKey = async (file: string, origin: string) => {
  const jwk = jwkSchema.safeParse(JSON.parse(await readFile(file, 'utf8'))).data
  if (!jwk) throw new Misuse(`${file} is not the JWK of an Ed25519 private key`)
  return signingKey(origin, privateKeyOf(jwk))
}

export interface CheckWords {
  readonly origin?: string | undefined
  readonly key?: string | undefined
  readonly wait?: string | undefined
  readonly json?: boolean | undefined
}

/** Tries out a receiver, line by line; fails where one does not hold. */
export const check = async (address: string, values: CheckWords, say: Call['say']): Promise<void> => {
  const wait = wholeSecond.safeParse(values.wait ?? '30').data
  if (wait === undefined) throw new Misuse('--wait is a number of seconds, 600 at most')
  if ((values.origin === undefined) !== (values.key === undefined))
    throw new Misuse('--origin goes with --key')
  const base = originOf(address)
  const shown = values.key === undefined ? [await showKey(), await showKey()] : []
  try {
    const own = values.origin === undefined ? undefined : originOf(values.origin)
    const key = own === undefined || values.key === undefined ? shown[0]?.key : await readKey(values.key, own)
    if (!key) throw new Misuse('there is no key')
    const failed: CheckedLine[] = []
    let tried = 0
    const { privateKey } = generateKeyPairSync('ed25519')
    for await (const line of checkReceiver({
      base,
      key,
      unpublished: signingKey(own ?? shown[0]?.origin ?? base, privateKey),
      ...(shown[1] ? { other: shown[1].key } : {}),
      fetch,
      now: () => new Date(),
      loopback: isLoopback(base),
      wait: wait * 1000,
    })) {
      tried += 1
      if (line.found !== null) failed.push(line)
      const word = line.found === null ? 'pass' : 'FAIL'
      if (values.json) say(JSON.stringify({ line: line.name, pass: line.found === null, found: line.found }))
      else say(`${word}  ${line.name}${line.found === null ? '' : `\n      ${line.found}`}`)
    }
    if (failed.length > 0)
      throw new Error(`${failed.length} of ${tried} lines of the protocol do not hold at ${base}`)
    if (!values.json) say(`All ${tried} lines of the protocol hold at ${base}.`)
  } finally {
    for (const server of shown) server.close()
  }
}
