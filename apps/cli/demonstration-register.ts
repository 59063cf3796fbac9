import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import { PROTOCOL, signDocument, signingKey, WELL_KNOWN } from '@vigie/protocol'

const PATH = '/trusted-flaggers'
const DAY = 86_400_000

/** An entry of the made-up register: the one flagger of the demonstration. */
export interface DemonstrationFlagger {
  readonly entry: string
  readonly organisation: string
  readonly origin: string
  readonly since: string
}

/** Where the register of a demonstration stands. */
export const registerAt = (port: number): string => `http://localhost:${port}${PATH}`

/**
 * A stand-in for the register of an authority, for a demonstration on one machine: made up, with a key that lives as long as this
 * process. Only its form is real (docs/protocol, "Standing, and the register").
 */
export const serveDemonstrationRegister = async (
  { host, port }: { host: string; port: number },
  { entry, organisation, origin: sender, since }: DemonstrationFlagger,
): Promise<{ close(): Promise<void> }> => {
  const origin = new URL(registerAt(port)).origin
  const authority = 'Demonstration coordinator (made up)'
  const key = signingKey(origin, generateKeyPairSync('ed25519').privateKey)
  const directory = JSON.stringify({
    protocols: [PROTOCOL],
    origin,
    organisation: authority,
    contact: 'register@coordinator.example',
    keys: [key.published],
  })
  const snapshot = async (): Promise<string> => {
    const now = Date.now()
    return signDocument(
      'register',
      {
        protocol: PROTOCOL,
        register: registerAt(port),
        authority,
        country: 'BE',
        // Grows with time, over restarts too.
        serial: Math.floor(now / 60_000),
        issuedAt: new Date(now).toISOString(),
        nextUpdate: new Date(now + DAY).toISOString(),
        entries: [
          {
            entry,
            organisation,
            origins: [sender],
            areas: [{ category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS' }],
            states: [{ state: 'awarded', from: since }],
          },
        ],
      },
      key,
    )
  }
  const server = createServer((request, response) => {
    const give = (status: number, type: string, body: string) =>
      response.writeHead(status, { 'content-type': type }).end(body)
    if (request.url === WELL_KNOWN) return give(200, 'application/json', directory)
    if (request.url !== PATH) return give(404, 'text/plain', 'A made-up register, for a demonstration.')
    snapshot().then(
      (signed) => give(200, 'application/jose', signed),
      () => give(500, 'text/plain', 'The register could not be signed.'),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve)
  })
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
