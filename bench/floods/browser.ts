import { type Answered, ask } from '../../promises/from-address.ts'

/** Under this name the desk of the bench is known, as behind an operator's proxy. */
export const DESK = 'https://desk.vigie.example'

/** A browser at the desk: a jar of cookies, the token of the page it saw last, and connections of its own. */
export const openBrowser = (port: number, from?: string) => {
  const jar = new Map<string, string>()
  let csrf = ''
  const send = async (
    path: string,
    sent: { form?: Readonly<Record<string, string>>; json?: unknown } = {},
  ): Promise<Answered> => {
    const { form, json } = sent
    const answer = await ask({
      port,
      path,
      ...(from === undefined ? {} : { from }),
      headers: {
        host: new URL(DESK).host,
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form || json ? { origin: DESK, 'sec-fetch-site': 'same-origin' } : {}),
        ...(json ? { accept: 'application/json', 'content-type': 'application/json', 'x-csrf': csrf } : {}),
      },
      ...(form ? { form: { csrf, ...form } } : {}),
      ...(json ? { body: JSON.stringify(json) } : {}),
    })
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    csrf = /name="csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? csrf
    return answer
  }
  return {
    port,
    get: (path: string) => send(path),
    post: (path: string, form: Readonly<Record<string, string>>) => send(path, { form }),
    /** As the page's own script sends it. */
    send: (path: string, json: unknown) => send(path, { json }),
  }
}
export type Browser = ReturnType<typeof openBrowser>
