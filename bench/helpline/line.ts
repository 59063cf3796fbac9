import { Agent, request } from 'node:http'

export interface Answer {
  readonly status: number
  readonly to: string
  readonly cookies: readonly string[]
  readonly body: string
}

/** A browser's connections to one app under its name: a fresh one for each question, so that none is closed under it. */
export const openLine = (
  port: number,
  name: string,
  headers: () => Readonly<Record<string, string>> = () => ({}),
) => {
  const agent = new Agent({ keepAlive: false })
  const ask = (
    path: string,
    form?: Readonly<Record<string, string>>,
    hears?: (piece: string) => void,
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = form && new URLSearchParams(form).toString()
      const call = request(
        {
          host: '127.0.0.1',
          port,
          path,
          agent,
          method: sent === undefined ? 'GET' : 'POST',
          headers: {
            host: name,
            'sec-fetch-site': 'same-origin',
            ...headers(),
            ...(sent === undefined
              ? {}
              : {
                  'content-type': 'application/x-www-form-urlencoded',
                  'content-length': String(Buffer.byteLength(sent)),
                }),
          },
        },
        (answer) => {
          let body = ''
          answer.setEncoding('utf8').on('data', (piece: string) => {
            if (hears) hears(piece)
            else body += piece
          })
          answer.once('error', reject)
          answer.once('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              to: answer.headers.location ?? '',
              cookies: (answer.headers['set-cookie'] ?? []).map((line) => line.split(';')[0] ?? ''),
              body,
            }),
          )
        },
      )
      call.once('error', reject)
      call.end(sent)
    })
  return { ask, close: () => agent.destroy() }
}
export type Line = ReturnType<typeof openLine>
