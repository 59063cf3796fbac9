import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { growthDuring } from './memory.ts'

/** A port that nobody listens on now. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  server.close()
  await once(server, 'close')
  return bound !== null && typeof bound === 'object' ? bound.port : 0
}

const head = 'From: a@bomb.example\r\nTo: notices@vigie.example\r\nSubject: x\r\n'
const references = (count: number): string => `References:${' <a@bomb.example>\r\n'.repeat(count)}`
const deep = Array.from(
  { length: 40 },
  (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
)

/** Mails that are small to send and meant to be dear to read. Each of them is to be kept. */
const mails = (): readonly (readonly [string, string])[] => [
  ['nine megabytes of short lines', `${head}\r\n${'a\r\n'.repeat(3_000_000)}`],
  ['references without end', `${head}${references(15_000)}\r\nx\r\n`],
  ['references as many as are read', `${head}${references(1_500)}\r\nx\r\n`],
  ['encoded words without end', `${head}Subject:${' =?utf-8?q?=41?=\r\n'.repeat(15_000)}\r\nx\r\n`],
  ['encoded words as many as are read', `${head}Subject:${' =?utf-8?q?=41?=\r\n'.repeat(1_500)}\r\nx\r\n`],
  ['headers without end', `${head}${'X-A: b\r\n'.repeat(40_000)}\r\nx\r\n`],
  ['answer lines without end', `${head}\r\n${'VIG-2026-000001/1: removed or not\r\n'.repeat(10_000)}`],
  ['parts in parts', `${head}${deep.join('')}\r\nx\r\n`],
  [
    'parts beside parts',
    `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\n'.repeat(90_000)}`,
  ],
  ['a page of tags', `${head}Content-Type: text/html\r\n\r\n${`${'<b>'.repeat(300)}\r\n`.repeat(2_000)}`],
  ['quotations of quotations', `${head}\r\n${`${'>'.repeat(900)}\r\n`.repeat(5_000)}`],
  ['introductions without end', `${head}\r\n${'On 1.1.2026 10:00 a@bomb.example\r\n'.repeat(9_000)}`],
]

/** Hands in one mail as any server would, and gives the code that the house answers it with. */
export const handIn = (port: number, mail: string): Promise<number> =>
  new Promise((resolve) => {
    const pieces = [
      'EHLO bomb.example\r\n',
      'MAIL FROM:<>\r\n',
      'RCPT TO:<notices@vigie.example>\r\n',
      'DATA\r\n',
    ]
    let heard = ''
    let next = 0
    const socket = connect(port, '127.0.0.1')
    socket.on('data', (data) => {
      heard += data.toString('latin1')
      if (!/(^|\n)\d{3} [^\n]*\n$/.test(heard)) return
      const code = Number(/(?:^|\n)(\d{3}) [^\n]*\n$/.exec(heard)?.[1] ?? 0)
      heard = ''
      if (next > pieces.length) {
        socket.end()
        resolve(code)
      } else socket.write(pieces[next] ?? `${mail}.\r\n`)
      next++
    })
    socket.on('error', () => resolve(0))
    socket.on('close', () => resolve(0))
  })

/** Seconds that stand for an answer that never comes. */
const NEVER = 60

/** Hands in every mail, and asks meanwhile for a page. */
export const mailBombs = async (site: string, port: number, pid: number, say: (line: string) => void) => {
  const sum = { mails: 0, mailsNotKept: 0, slowestPageSeconds: 0, mailGrowthMegabytes: 0 }
  for (const [name, mail] of mails()) {
    let over = false
    let slowest = 0
    const asking = (async () => {
      while (!over) {
        const start = performance.now()
        // What a bomb brought down answers nobody: that counts as the longest wait of all.
        const isThere = await fetch(`${site}/en`).then(
          async (answer) => (await answer.text()) !== '',
          () => false,
        )
        if (!isThere) slowest = Math.max(slowest, NEVER)
        slowest = Math.max(slowest, (performance.now() - start) / 1_000)
        await pause(20)
      }
    })()
    let code = 0
    const start = performance.now()
    const grown = await growthDuring(pid, async () => {
      code = await handIn(port, mail)
    })
    const seconds = (performance.now() - start) / 1_000
    over = true
    await asking
    say(
      `${name}: ${code} after ${seconds.toFixed(2)} s, a page took ${slowest.toFixed(2)} s, ${Math.round(grown)} MB`,
    )
    sum.mails++
    if (code !== 250) sum.mailsNotKept++
    sum.slowestPageSeconds = Math.max(sum.slowestPageSeconds, Math.round(slowest * 100) / 100)
    sum.mailGrowthMegabytes = Math.max(sum.mailGrowthMegabytes, Math.round(grown))
  }
  return sum
}
