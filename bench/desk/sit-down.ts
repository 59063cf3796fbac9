import type { consoleApp } from '@vigie/desk-frame'

export const ORIGIN = 'https://desk.vigie.example'

/** Somebody who signed in through the door of a demonstration world and opens pages as their browser would. */
export interface Seat {
  open(path: string): Promise<string>
  /** Looks a number or an address up; answers with where that leads. */
  find(text: string): Promise<string>
}

export const sitDown = async (app: ReturnType<typeof consoleApp>, person: string): Promise<Seat> => {
  const cookies = new Map<string, string>()
  let csrf = ''
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await app.request(ORIGIN + path, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }
  const open = async (path: string): Promise<string> => {
    const response = await ask(path)
    const page = await response.text()
    if (response.status !== 200) throw new Error(`${path} answers ${response.status}`)
    return page
  }
  const send = (path: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
    ask(path, {
      method: 'POST',
      headers: { origin: 'null', 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ csrf, ...fields }),
    })
  const tokenOn = (page: string): string => /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
  csrf = tokenOn(await open('/en/sign-in'))
  const response = await send('/en/sign-in/demonstration', { person })
  if (response.status !== 303) throw new Error(`nobody sits down: ${response.status}`)
  csrf = tokenOn(await open('/en/account'))
  return {
    open,
    find: async (text) => (await send('/en/search', { find: text })).headers.get('location') ?? '',
  }
}
