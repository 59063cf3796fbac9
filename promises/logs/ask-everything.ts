import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { hiddenOf, receiptOf } from '@vigie/site-reporting/reading-pages'
import { CENTRE_ACCESS } from '../../houses/centre/access/index.ts'
import type { Table } from '../../tests/house/access-lines.ts'

interface Told {
  count: number
  figures: string
  readonly secrets: string[]
  readonly faultBodies: string[]
}

const FIELDS = [
  'narrative',
  'addresses',
  'contact',
  'receipt',
  'text',
  'reason',
  'note',
  'name',
  'mail',
  'code',
  'explanation',
  'words',
  'search',
  'pdq',
  'token',
  'person',
  'submission',
  'summary',
  'draft',
  'purpose',
] as const

/** What a visitor of this round brings: the marker in every place that a request has. */
const visitor = (marker: string, which: number) => ({
  headers: {
    'user-agent': `${marker}-agent-${which}`,
    referer: `https://${marker}-from-${which}.example/`,
    'x-forwarded-for': '127.88.1.9',
    authorization: `Bearer ${marker}-key-${which}`,
    'accept-language': `en, x-${marker}`,
    cookie: `session=${marker}-cookie-${which}`,
    'idempotency-key': `${marker}-idempotent-${which}`,
  },
  form: new URLSearchParams(
    FIELDS.map((field) => [field, `${marker} ${field} of visit ${which}`]),
  ).toString(),
  json: JSON.stringify(Object.fromEntries(FIELDS.map((field) => [field, `${marker} ${field}`]))),
})

/** The cookies and the token of somebody who sits down in the demonstration by one click. */
const sitDown = async (desk: string): Promise<{ cookie: string; csrf: string; secrets: string[] }> => {
  const jar = new Map<string, string>()
  const take = (answer: Response): void => {
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
  }
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const door = await fetch(`${desk}/en/sign-in`)
  take(door)
  const page = await door.text()
  const csrf = hiddenOf(page).csrf ?? ''
  const person = /name="person" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const answer = await fetch(`${desk}/en/sign-in/demonstration`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookie(), origin: 'null', 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ csrf, person }),
  })
  if (answer.status !== 303) throw new Error(`nobody could sit down: ${answer.status}`)
  take(answer)
  const home = await (await fetch(`${desk}/en/account`, { headers: { cookie: cookie() } })).text()
  const token = hiddenOf(home).csrf ?? csrf
  return {
    cookie: cookie(),
    csrf: token,
    secrets: [...jar.values(), token].filter((one) => one.length >= 16),
  }
}

/** A real report with the marker in every word, its mailbox, and a message. Gives what must stay secret of it. */
const reportAndReturn = async (site: string, marker: string, which: number): Promise<string[]> => {
  const { headers } = visitor(marker, which)
  const post = async (path: string, form: Record<string, string>) =>
    (await fetch(`${site}${path}`, { method: 'POST', headers, body: new URLSearchParams(form) })).text()
  const sent = await post('/en/report/sent', {
    step: 'check',
    kind: 'csam',
    narrative: `A made-up story of ${marker}`,
    addresses: `https://${marker}.example/p`,
    contact: `${marker}@mail.example`,
  })
  const receipt = receiptOf(sent)
  const words = receipt.split(' ')
  if (words.length !== 8) throw new Error('no receipt was given')
  await post('/en/mailbox', { receipt })
  await post('/en/mailbox/write', { receipt, text: `A message of ${marker}` })
  await post('/en/mailbox', { receipt: `${words.slice(1).join(' ')} ${marker}` })
  return [receipt, words.join('-'), words.join('+'), words.join('%20')]
}

/** Asks every line of every app, signed in and not, with the marker everywhere; then once more without a database. */
export const askEverything = async (given: {
  url: (what: string) => string
  marker: string
  rounds: number
  folder: string
}): Promise<Told> => {
  const { url, marker, rounds, folder } = given
  const told: Told = { count: 0, figures: '', secrets: [], faultBodies: [] }
  const desk = url('desk (staff)')
  const seat = await sitDown(desk)
  told.secrets.push(...seat.secrets)
  const apps: readonly (readonly [string, Table])[] = [
    [url('public site'), CENTRE_ACCESS.public],
    [
      desk,
      {
        ...CENTRE_ACCESS.console,
        ...Object.fromEntries(Object.keys(CENTRE_ACCESS.acts).map((act) => [`POST /en/act/${act}`, []])),
      },
    ],
    [url('partner interface'), CENTRE_ACCESS.partner],
    [url('worker (health)'), CENTRE_ACCESS.worker],
  ]
  const ask = async (address: string, init: RequestInit): Promise<void> => {
    told.count++
    try {
      const answer = await fetch(address, {
        redirect: 'manual',
        signal: AbortSignal.timeout(10_000),
        ...init,
      })
      if (answer.status < 500) await answer.body?.cancel()
      else told.faultBodies.push(await answer.text())
    } catch {
      // A connection cut off is a failure like others: what matters is what was told about it.
    }
  }
  const askAll = async (which: number): Promise<void> => {
    const { headers, form, json } = visitor(marker, which)
    for (const [base, table] of apps) {
      for (const key of Object.keys(table)) {
        const [method = 'GET', path = '/'] = key.split(' ')
        if (path.includes('*') || path.endsWith('/events')) continue
        const address = `${base}${path}?about=${marker}-query&receipt=${marker}-receipt`
        const signedIn =
          base === desk
            ? { ...headers, cookie: seat.cookie, origin: 'null', 'sec-fetch-site': 'same-origin' }
            : headers
        const bodies: Record<string, string>[] =
          method === 'GET'
            ? [{}]
            : [
                { body: `csrf=${seat.csrf}&${form}`, 'content-type': 'application/x-www-form-urlencoded' },
                { body: json, 'content-type': 'application/json' },
                { body: `{"broken": "${marker}`, 'content-type': 'application/json' },
              ]
        for (const { body, ...type } of bodies) {
          await ask(address, {
            method,
            headers: { ...signedIn, ...type },
            ...(body === undefined ? {} : { body }),
          })
        }
      }
    }
  }
  for (let round = 0; round < rounds; round++) {
    told.secrets.push(...(await reportAndReturn(url('public site'), marker, round)))
    await askAll(round)
  }
  told.figures = await (await fetch(`${url('worker (health)')}/metrics`)).text()
  // The database dies as a database may, and its disk is away so that it does not come back; everything is asked once more.
  const data = join(folder, 'postgres', 'data')
  const pid = Number((await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')[0])
  await rename(data, `${data}.away`)
  process.kill(pid, 'SIGKILL')
  await askAll(rounds)
  return told
}
