import { DESK, type House } from './access-open.ts'
import { formsIn } from './page-forms.ts'

interface Answer {
  readonly status: number
  readonly to: string | null
  readonly html: string
}
export interface Browser {
  ask(path: string, body?: URLSearchParams): Promise<Answer>
  enter(door: string, person: string): Promise<Answer>
  beside(): Browser
}

/** A browser with somebody at it: it keeps cookies, and sends forms as they stand. */
export const openBrowser = (house: House, jar = new Map<string, string>()): Browser => {
  const ask = async (path: string, body?: URLSearchParams) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const ours = { origin: 'null', 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' }
    const answer = await house.apps.console.request(DESK + path, {
      headers: { ...ours, cookie },
      ...(body ? { method: 'POST', body } : {}),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() }
  }
  /** Presses the button of a made-up colleague at the door. */
  const enter = (door: string, person: string) => {
    const form = formsIn(door).find(({ action }) => action.endsWith('/sign-in/demonstration'))
    const fields = new URLSearchParams(form?.standing)
    fields.set('person', person)
    return ask('/en/sign-in/demonstration', fields)
  }
  /** Another one that holds the same cookies. */
  const beside = () => openBrowser(house, new Map(jar))
  return { ask, enter, beside }
}
