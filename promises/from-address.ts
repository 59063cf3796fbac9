import { type IncomingHttpHeaders, request } from 'node:http'

export interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** Bytes as they came over the line: status line, headers and body. */
  readonly weight: number
  /** From the first byte sent to the last one received, in milliseconds. */
  readonly time: number
}

export interface Asking {
  readonly port: number
  readonly path: string
  /** The loopback address, 127.x.y.z, that the question comes from. */
  readonly from?: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** Asks the product over a real connection of its own, from any address of the machine. */
export const ask = ({ port, path, from, method, headers = {}, form, body }: Asking): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const sent = form ? new URLSearchParams(form).toString() : body
    const start = performance.now()
    const call = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: method ?? (sent === undefined ? 'GET' : 'POST'),
        agent: false,
        timeout: 60_000,
        ...(from ? { localAddress: from } : {}),
        headers: {
          ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
          ...(sent === undefined ? {} : { 'content-length': String(Buffer.byteLength(sent)) }),
          ...headers,
        },
      },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.once('error', reject)
        answer.once('end', () => {
          const whole = Buffer.concat(parts)
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: whole.toString('utf8'),
            weight: answer.socket.bytesRead,
            time: performance.now() - start,
          })
        })
      },
    )
    call.once('timeout', () => call.destroy(new Error('no answer in a minute')))
    call.once('error', reject)
    call.end(sent)
  })

/** The nth address of the loopback network, from 127.1.0.1 on. */
export const loopback = (n: number): string =>
  `127.${1 + ((n >> 15) & 0x7f)}.${(n >> 7) & 0xff}.${1 + (n & 0x7f)}`
