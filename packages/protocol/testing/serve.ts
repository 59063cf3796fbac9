import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'

type Answer = (request: Request) => Promise<Response> | Response

const requestOf = async (origin: string, incoming: IncomingMessage): Promise<Request> => {
  const { method = 'GET', url = '/' } = incoming
  const headers = new Headers(
    Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
      values.map((value): [string, string] => [name, value]),
    ),
  )
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(`${origin}${url}`, {
    method,
    headers,
    ...(hasBody ? { body: Uint8Array.from(await buffer(incoming)) } : {}),
  })
}

const give = async (response: Response, outgoing: ServerResponse): Promise<void> => {
  outgoing.writeHead(response.status, [...response.headers])
  outgoing.end(Buffer.from(await response.arrayBuffer()))
}

/** A real server on a free port of the loopback address. What answers is made once its origin is known. */
export const serve = async (
  make: (origin: string) => Answer,
): Promise<{ origin: string; close(): Promise<void> }> => {
  let answer: Answer = () => new Response(null, { status: 503 })
  const server = createServer((incoming, outgoing) => {
    requestOf(origin, incoming)
      .then(answer)
      .then((response) => give(response, outgoing))
      .catch(() => outgoing.writeHead(500).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  answer = make(origin)
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
