import { connect } from 'node:net'

/** Says these very bytes to a server and listens until it hangs up, or for two seconds. */
export const sayRaw = (port: number, bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    const end = () => {
      socket.destroy()
      resolve(heard)
    }
    const patience = setTimeout(end, 2_000)
    socket.setEncoding('latin1').on('data', (text: string) => {
      heard += text
      if (/\r\n\r\n/.test(heard) && !/^connection: close/im.test(heard)) end()
    })
    socket.once('close', () => {
      clearTimeout(patience)
      resolve(heard)
    })
    socket.once('error', reject)
    socket.write(bytes)
  })

/** The status and the headers of the first answer; null where there was none. */
export const readRaw = (heard: string): { status: number; headers: Headers } | null => {
  const [head = ''] = heard.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? Number.NaN)
  if (Number.isNaN(status)) return null
  const headers = new Headers()
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? []
    if (name !== '') headers.append(name, value)
  }
  return { status, headers }
}

/** What no well-behaved client says, and methods that no page of ours has. */
export const CROOKED: Readonly<Record<string, (path: string, host: string) => string>> = {
  'no such method': (path, host) => `BREW ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
  trace: (path, host) => `TRACE ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
  track: (path, host) => `TRACK ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
  propfind: (path, host) => `PROPFIND ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
  'no host': (path) => `GET ${path} HTTP/1.1\r\n\r\n`,
  'a host that is none': (path) => `GET ${path} HTTP/1.1\r\nHost: a b\r\n\r\n`,
  'a broken header': (path, host) => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nX Y: z\r\n\r\n`,
  'headers beyond measure': (path, host) =>
    `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`,
  'two lengths': (path, host) =>
    `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  'an expectation': (path, host) => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nExpect: tea\r\n\r\n`,
  'another protocol': (path, host) =>
    `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
  'a broken escape': (_path, host) => `GET /en/%zz HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
  'a whole address': (path, host) => `GET http://evil.example${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
}
