import { hiddenOf } from '@vigie/site-reporting/reading-pages'
import { type Line, openLine } from './line.ts'

/** A case manager at the desk: signed in. */
export interface Seat {
  readonly line: Line
  /** Opens the stream of a page; from then on calls whenever the desk tells that something was done about what it shows. */
  follow(subject: string, listener: () => void): Promise<void>
}

export const sitDown = async (port: number, person: string): Promise<Seat> => {
  const jar = new Map<string, string>()
  const line = openLine(port, `localhost:${port}`, () => ({ cookie: [...jar.values()].join('; ') }))
  const keep = (cookies: readonly string[]) => {
    for (const cookie of cookies) jar.set(cookie.split('=')[0] ?? '', cookie)
  }
  const door = await line.ask('/nl/sign-in')
  keep(door.cookies)
  const { csrf = '' } = hiddenOf(door.body)
  const inside = await line.ask('/nl/sign-in/demonstration', { csrf, person })
  if (inside.status !== 303) throw new Error(`nobody sits down: ${inside.status}`)
  keep(inside.cookies)
  return {
    line,
    follow: (subject, listener) =>
      new Promise((resolve, reject) => {
        const of = new URLSearchParams({ of: subject })
        const stream = line.ask(`/nl/events?${of}`, undefined, (piece) => {
          resolve()
          if (piece.includes(`data: ${subject}`)) listener()
        })
        // It ends with the line.
        stream.then(() => reject(new Error('no stream')), reject)
      }),
  }
}

/** The form of a page by which a conversation is answered. */
export const answerFormOf = (page: string): Readonly<Record<string, string>> => {
  const [, after = ''] = page.split('action="/nl/act/helpline.answer-caller"')
  return hiddenOf(after.split('</form>')[0] ?? '')
}
