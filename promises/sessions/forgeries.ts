import { formSecretOf } from '@vigie/people/sign-in'
import { tokenOf } from '../../desks/frame/form-token.ts'
import { stateOfBooks } from '../../tests/house/access-asking.ts'
import { type Cell, cellsOf, type Shelf } from '../../tests/house/access-cells.ts'
import { WouldHaveBeenDone } from '../../tests/house/access-mood.ts'
import { type Credentials, DESK, type House, type Requester } from '../../tests/house/access-open.ts'

type Headers = Readonly<Record<string, string>>

/** Tokens that are not the one of this session. */
export interface Tokens {
  readonly foreign: string
  readonly old: string
  readonly door: string
}

const OURS: Headers = { origin: DESK, 'sec-fetch-site': 'same-origin' }
const ELSEWHERE: Headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
const FORM = 'application/x-www-form-urlencoded'

interface Forged {
  readonly method?: string
  readonly headers: Headers
  readonly body?: BodyInit
  readonly query?: boolean
}

const withToken = (form: URLSearchParams, token: string): URLSearchParams => {
  const fields = new URLSearchParams(form)
  fields.delete('csrf')
  if (token !== '') fields.set('csrf', token)
  return fields
}
const asFile = (form: URLSearchParams): FormData => {
  const data = new FormData()
  for (const [name, value] of form) data.append(name, value)
  return data
}

/** Every way in which another site, or somebody with half of what it takes, might send a form in our staff's name. */
export const FORGERIES: Readonly<Record<string, (form: URLSearchParams, tokens: Tokens) => Forged>> = {
  'no token': (form) => ({ headers: OURS, body: withToken(form, '') }),
  'a foreign token': (form, { foreign }) => ({ headers: OURS, body: withToken(form, foreign) }),
  'the token of a session that ended': (form, { old }) => ({ headers: OURS, body: withToken(form, old) }),
  'the token of the door': (form, { door }) => ({ headers: OURS, body: withToken(form, door) }),
  'a foreign token in the header': (form, { foreign }) => ({
    headers: { ...OURS, 'x-csrf': foreign },
    body: withToken(form, ''),
  }),
  'the token in the address': (form) => ({ headers: OURS, body: withToken(form, ''), query: true }),
  'from another site': (form) => ({ headers: ELSEWHERE, body: form }),
  'from another site that hides': (form) => ({
    headers: { origin: 'null', 'sec-fetch-site': 'cross-site' },
    body: form,
  }),
  'from a neighbouring name': (form) => ({
    headers: { origin: 'https://other.vigie.example', 'sec-fetch-site': 'same-site' },
    body: form,
  }),
  'our origin, another site': (form) => ({
    headers: { origin: DESK, 'sec-fetch-site': 'cross-site' },
    body: form,
  }),
  'another origin, our site': (form) => ({
    headers: { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    body: form,
  }),
  'typed by hand': (form) => ({ headers: { 'sec-fetch-site': 'none' }, body: form }),
  'a browser that says nothing': (form) => ({ headers: {}, body: form }),
  'opened instead of sent': (form) => ({ method: 'GET', headers: OURS, query: true, body: form }),
  'opened, and called a form': (form) => ({
    method: 'GET',
    headers: { ...OURS, 'x-http-method-override': 'POST', 'x-method-override': 'POST' },
    query: true,
    body: withToken(form, form.get('csrf') ?? ''),
  }),
  'asked for its head': (form) => ({ method: 'HEAD', headers: OURS, query: true, body: form }),
  'sent by another method': (form) => ({ method: 'PUT', headers: OURS, body: form }),
  'patched in': (form) => ({ method: 'PATCH', headers: OURS, body: form }),
  'with a file form': (form) => ({ headers: ELSEWHERE, body: asFile(form) }),
  'with our file form': (form) => ({ headers: OURS, body: asFile(form) }),
  'as plain text': (form) => ({ headers: { ...OURS, 'content-type': 'text/plain' }, body: form.toString() }),
  'as JSON': (form) => ({
    headers: { ...ELSEWHERE, 'content-type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(form)),
  }),
  'as our JSON without a token': (form) => ({
    headers: { ...OURS, 'content-type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(form)),
  }),
  'without a type': (form) => ({ headers: { ...ELSEWHERE, 'content-type': '' }, body: form.toString() }),
}

/** Everything at the desk that changes something, as somebody would send it who may. */
export const formsOf = (house: House, shelf: Shelf, who: Credentials, requester: Requester): Cell[] =>
  cellsOf(house, shelf, who, requester).filter(
    ({ app, ask, expected, state }) =>
      app === 'console' &&
      ask.form !== undefined &&
      expected === 'let in' &&
      (state === null || state === 'own' || state === 'others'),
  )

const send = (
  house: House,
  path: string,
  who: Credentials,
  form: URLSearchParams,
  forged: Forged,
): Response | Promise<Response> => {
  const method = forged.method ?? 'POST'
  const address = `${DESK}${path}${forged.query ? `?${form}&_method=POST` : ''}`
  const isForm = forged.body instanceof URLSearchParams && forged.headers['content-type'] === undefined
  return house.apps.console.request(
    new Request(address, {
      method,
      headers: {
        ...forged.headers,
        ...(isForm ? { 'content-type': FORM } : {}),
        cookie: who.cookie,
        'sec-fetch-dest': 'empty',
      },
      ...(method === 'GET' || method === 'HEAD' ? {} : { body: forged.body ?? null }),
    }),
  )
}

/** Of the forms of each address the first that would change something, if it came from us: tried, and its commit withheld. */
export const chooseLoaded = async (
  house: House,
  who: Credentials,
  forms: readonly Cell[],
): Promise<{ cell: Cell; isLoaded: boolean }[]> => {
  const chosen = new Map<string, { cell: Cell; isLoaded: boolean }>()
  for (const cell of forms) {
    const { path, form = new URLSearchParams() } = cell.ask
    if (chosen.get(path)?.isLoaded) continue
    house.faults.length = 0
    await house.withheld(async () => send(house, path, who, form, { headers: OURS, body: form }))
    const isLoaded = house.faults.some((fault) => fault instanceof WouldHaveBeenDone)
    if (isLoaded || !chosen.has(path)) chosen.set(path, { cell, isLoaded })
  }
  return [...chosen.values()]
}

/** Sends every form in every forged way, for real, and looks whether the books are as they were. */
export const forge = async (
  house: House,
  who: Credentials,
  forms: readonly Cell[],
  tokens: Tokens,
  say: (line: string) => void,
): Promise<{ sent: number; changes: number }> => {
  let sent = 0
  let changes = 0
  let before = await stateOfBooks(house.booksUrl)
  for (const [name, make] of Object.entries(FORGERIES)) {
    for (const { ask } of forms) {
      const form = ask.form ?? new URLSearchParams()
      const answer = await send(house, ask.path, who, form, make(form, tokens))
      await answer.body?.cancel()
      sent++
    }
    const after = await stateOfBooks(house.booksUrl)
    if (after === before) continue
    before = after
    changes++
    say(`CHANGED by forms ${name}`)
  }
  return { sent, changes }
}

/** The same from other sites to the public one, which knows no session: nobody reports by opening a page elsewhere. */
export const forgeReports = async (
  house: House,
  receipt: string,
): Promise<{ sent: number; changes: number }> => {
  const report = {
    kind: 'csam',
    place: 'website',
    narrative: 'Made up.',
    addresses: '',
    contact: '',
    step: 'check',
  }
  const asked: readonly [string, BodyInit, string][] = [
    ['/en/report/sent', new URLSearchParams(report), FORM],
    ['/en/mailbox/write', new URLSearchParams({ receipt, text: 'Made up.' }), FORM],
    [
      '/api/v1/reports',
      JSON.stringify({
        language: 'en',
        kind: 'csam',
        place: 'website',
        narrative: 'Made up.',
        addresses: [],
      }),
      'application/json',
    ],
    ['/api/v1/mailbox/messages', JSON.stringify({ receipt, text: 'Made up.' }), 'application/json'],
  ]
  const from: readonly Headers[] = [
    ELSEWHERE,
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { origin: 'https://other.report.example', 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
  ]
  const before = await stateOfBooks(house.booksUrl)
  let sent = 0
  for (const headers of from) {
    for (const [path, body, type] of asked) {
      const answer = await house.apps.public.request(
        new Request(`https://report.example${path}`, {
          method: 'POST',
          headers: { ...headers, host: 'report.example', 'content-type': type },
          body,
        }),
      )
      await answer.body?.cancel()
      sent++
    }
  }
  return { sent, changes: (await stateOfBooks(house.booksUrl)) === before ? 0 : 1 }
}

/** One route behaves as if nobody had put the check in front of it. */
export const switchOff = (house: House, path: string): void => {
  const { console } = house.apps
  const ask = console.request.bind(console)
  console.request = (asked, ...rest) => {
    if (!(asked instanceof Request) || !asked.url.includes(path) || asked.method !== 'POST')
      return ask(asked, ...rest)
    const secret = /__Host-vigie-desk=([^;]*)/.exec(asked.headers.get('cookie') ?? '')?.[1] ?? ''
    const headers = new Headers(asked.headers)
    for (const [name, value] of Object.entries(OURS)) headers.set(name, value)
    headers.set('x-csrf', tokenOf(formSecretOf(secret)))
    return ask(new Request(asked, { headers }), ...rest)
  }
}
