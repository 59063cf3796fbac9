import { connect } from 'node:net'
import { listen } from '@vigie/platform/web'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hiddenOf, receiptOf } from '../reporting/reading-pages.ts'
import { openPublic } from './testing.ts'

let site: Awaited<ReturnType<typeof openPublic>>
let at: Awaited<ReturnType<typeof listen>>
let receipt: string
beforeAll(async () => {
  site = await openPublic({ evenness: { beat: 0, bytes: 16_384 } })
  at = await listen(site.app, { host: '127.0.0.1', port: 0, name: 'public', names: ['report.example'] })
  const step = { step: 'contact', kind: 'csam', narrative: 'x y' }
  const check = await (await site.form('/en/report/check', step)).text()
  receipt = receiptOf(await (await site.form('/en/report/sent', hiddenOf(check))).text())
})
afterAll(async () => {
  await at.close()
  await site.centre.close()
})

/** Everything that the line carries back: status line, headers and body. */
const heard = (path: string, type: string, body: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(at.port, '127.0.0.1')
    let answer = ''
    socket.setEncoding('latin1').on('data', (text: string) => {
      answer += text
    })
    socket.once('error', reject)
    socket.once('close', () => resolve(answer))
    const head = [
      `POST ${path} HTTP/1.1`,
      'host: report.example',
      'connection: close',
      `content-type: ${type}`,
      `content-length: ${Buffer.byteLength(body)}`,
    ]
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
  })

const wordsFor = (right: string): string[] => [
  right,
  `${right.split(' ').slice(1).join(' ')} apple`,
  'nothing of the kind',
  // Words with slips are answered with the nearest of ours.
  right.replaceAll(/(?<= )(.)(.)/g, '$2$1'),
]

test('a right and a wrong receipt weigh the same on the line, status line and headers included', async () => {
  const answers = []
  for (const typed of wordsFor(receipt)) {
    const body = new URLSearchParams({ receipt: typed }).toString()
    answers.push(await heard('/en/mailbox', 'application/x-www-form-urlencoded', body))
  }
  expect(answers.map((answer) => answer.slice(9, 12))).toEqual(['200', '422', '422', '422'])
  expect(new Set(answers.map(({ length }) => length)).size).toBe(1)
  expect(answers[0]).toMatch(/^cache-control: no-store, no-transform\r$/m)
})

test('so do they for programs, whose answers have headers of different lengths', async () => {
  const answers = []
  for (const typed of wordsFor(receipt)) {
    answers.push(await heard('/api/v1/mailbox', 'application/json', JSON.stringify({ receipt: typed })))
  }
  expect(new Set(answers.map((answer) => answer.slice(9, 12))).size).toBe(2)
  expect(new Set(answers.map(({ length }) => length)).size).toBe(1)
})
