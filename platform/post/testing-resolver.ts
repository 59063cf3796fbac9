import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

/** What is said of a name: its texts, that it cannot be said now, nothing at all, bytes that mean nothing, or a late answer. */
export type Said =
  | readonly string[]
  | 'servfail'
  | 'never'
  | 'garbage'
  | { readonly after: number; readonly texts: readonly string[] }

const TXT = 16
const SERVFAIL = 2
const NXDOMAIN = 3

const questionOf = (asked: Buffer): { name: string; type: number; end: number } => {
  const labels: string[] = []
  let at = 12
  for (let length = asked[at] ?? 0; length > 0; length = asked[at] ?? 0) {
    labels.push(asked.toString('latin1', at + 1, at + 1 + length))
    at += length + 1
  }
  return { name: labels.join('.').toLowerCase(), type: asked.readUInt16BE(at + 1), end: at + 5 }
}

const textRecord = (text: string): Buffer => {
  const parts = text.match(/.{1,255}/gs) ?? ['']
  const data = Buffer.concat(
    parts.flatMap((part) => [Buffer.from([part.length]), Buffer.from(part, 'latin1')]),
  )
  const head = Buffer.alloc(12)
  head.writeUInt16BE(0xc00c, 0)
  head.writeUInt16BE(TXT, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt32BE(1, 6)
  head.writeUInt16BE(data.length, 10)
  return Buffer.concat([head, data])
}

const reply = (asked: Buffer, end: number, code: number, texts: readonly string[]): Buffer => {
  const head = Buffer.from(asked.subarray(0, 12))
  head.writeUInt16BE(0x8180 | code, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt16BE(texts.length, 6)
  head.writeUInt32BE(0, 8)
  return Buffer.concat([head, asked.subarray(12, end), ...texts.map(textRecord)])
}

/** A resolver on this machine that says of each name what a test lets it say, and of any other that there is none. */
export const startTestingResolver = async (names: Map<string, Said>) => {
  const socket = createSocket('udp4')
  const asked: string[] = []
  socket.on('message', async (question, { port, address }) => {
    const { name, type, end } = questionOf(question)
    asked.push(name)
    const said = names.get(name)
    if (said === 'never') return
    const send = (answer: Buffer) => socket.send(answer, port, address)
    if (said === 'garbage') return send(Buffer.concat([question.subarray(0, 2), Buffer.alloc(40, 0xff)]))
    if (said === 'servfail') return send(reply(question, end, SERVFAIL, []))
    if (said === undefined) return send(reply(question, end, NXDOMAIN, []))
    if ('after' in said) await pause(said.after)
    const texts = 'after' in said ? said.texts : said
    send(reply(question, end, 0, type === TXT ? texts : []))
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return {
    server: `127.0.0.1:${socket.address().port}`,
    /** Every name that was asked for, in order. */
    asked,
    close: () => new Promise<void>((done) => socket.close(() => done())),
  }
}
