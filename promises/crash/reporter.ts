import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { actionOf, hiddenOf, receiptOf } from '@vigie/site-reporting/reading-pages'
import { z } from 'zod'
import { ask, loopback } from '../from-address.ts'

const STORY = 'I saw this today, and I write it only once.'
/** What somebody answers, question by question, with a browser that runs no script. */
const ANSWERS = [
  {},
  { kind: 'csam' },
  // Whom it is about, how old, what cannot wait: all of it may be left open.
  {},
  { place: 'web', addresses: 'https://images.example/a/1' },
  { narrative: STORY },
  { contact: '' },
]

type Shown = { readonly status: number; readonly body: string; readonly path: string }

/** Somebody at a browser without script: it keeps cookies and goes where it is sent. */
export const openReporter = (port: () => number, n: number) => {
  const cookies = new Map<string, string>()
  const from = loopback(90_000 + n)
  const go = async (path: string, form?: Readonly<Record<string, string>>): Promise<Shown> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = {
      'sec-fetch-mode': 'navigate',
      'sec-fetch-site': 'same-origin',
      ...(cookie ? { cookie } : {}),
    }
    const answer = await ask({ port: port(), from, path, headers, ...(form ? { form } : {}) })
    for (const set of answer.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      cookies.set(name, value)
    }
    const { location } = answer.headers
    if (location === undefined) return { status: answer.status, body: answer.body, path }
    return answer.status === 307 ? go(location, form) : go(location)
  }
  const press = (page: Shown, answers = {}): Promise<Shown> =>
    go(actionOf(page.body) || page.path, { ...hiddenOf(page.body), ...answers })
  return {
    /** Walks to the page where everything is shown once more before it is sent. */
    toCheck: async (): Promise<Shown> => {
      let page = await go('/en/report')
      for (const answers of ANSWERS) page = await press(page, answers)
      return page
    },
    send: (page: Shown): Promise<Shown> => press(page),
    again: (page: Shown): Promise<Shown> => go(page.path),
  }
}

export const keepsStory = ({ body }: Shown): boolean => body.includes(STORY)
export const hasReceipt = ({ body }: Shown): string | null => {
  const receipt = receiptOf(body)
  return receipt.split(' ').length === 8 ? receipt : null
}

const Receipt = z.object({ receipt: z.string() })

/** One report by a program: its receipt, or the status that it was answered. */
export const reportOnce = async (port: number, n: number): Promise<string | number> => {
  if (port === 0) return 0
  const answer = await ask({
    port,
    from: loopback(n % 80_000),
    path: '/api/v1/reports',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      language: 'nl',
      kind: 'csam',
      narrative: 'Een verzonnen verhaal.',
      addresses: [],
    }),
  }).catch(() => null)
  if (answer === null) return 0
  return answer.status === 201 || answer.status === 200
    ? Receipt.parse(JSON.parse(answer.body)).receipt
    : answer.status
}

/** People who report one after the other until they are told to stop; only what was answered is kept. */
export const startReporters = (port: () => number, hands: number) => {
  const receipts: string[] = []
  let stopping = false
  let n = 0
  const hand = async (): Promise<void> => {
    while (!stopping) {
      const answer = await reportOnce(port(), n++)
      if (typeof answer === 'string') receipts.push(answer)
      await pause(typeof answer === 'string' ? 10 : 100)
    }
  }
  const working = Array.from({ length: hands }, hand)
  return {
    receipts,
    stop: async () => {
      stopping = true
      await Promise.all(working)
    },
  }
}
