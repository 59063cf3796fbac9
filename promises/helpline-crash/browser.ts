import { randomInt } from 'node:crypto'
import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { hiddenOf } from '@vigie/site-reporting/reading-pages'

/** Under this name the desk of the helpline is known, as behind an operator's proxy. */
export const DESK = 'https://helpline.vigie.example'

/** One line in so many breaks by itself before the answer is there, and so much later at most. */
const BREAKS_ONE_IN = 6
const BREAKS_WITHIN = 120
const NO_ANSWER = 20_000

export interface Shown {
  readonly status: number
  readonly to: string
  readonly body: string
}
export type Fields = Readonly<Record<string, string>>
interface Form {
  readonly path: string
  readonly fields: Fields
}

/** The form of a page that goes to this path, with what its page wrote into it. */
export const formsOf = ({ body }: Shown, path: string): Form[] =>
  body
    .split('<form')
    .slice(1)
    .map((piece) => piece.split('</form>')[0] ?? '')
    .filter((piece) => piece.split('>')[0]?.includes(` action="${path}"`))
    .map((piece) => ({ path, fields: hiddenOf(piece) }))

/** Somebody was told no: nothing that they send again will be taken. */
export class ToldNo extends Error {}

/** The lines of everybody: whether some break by themselves, and how many broke before the answer and were sent again. */
export interface Lines {
  areCalm: boolean
  broken: number
}

/** Somebody at a browser without script: it keeps cookies, and whoever gets no answer sends the same form again. */
export const openBrowser = (given: {
  /** The port of the app as it runs now, or null while it is away. */
  port: () => number | null
  from: string
  lines: Lines
  origin?: string
}) => {
  const jar = new Map<string, string>()
  const once = (port: number, path: string, form: Fields | undefined, breaksAfter: number): Promise<Shown> =>
    new Promise((resolve, reject) => {
      const sent = form && new URLSearchParams(form).toString()
      const call = request(
        {
          host: '127.0.0.1',
          port,
          path,
          method: sent === undefined ? 'GET' : 'POST',
          agent: false,
          localAddress: given.from,
          headers: {
            'sec-fetch-site': 'same-origin',
            ...(given.origin ? { host: new URL(given.origin).host } : {}),
            ...(jar.size > 0 ? { cookie: [...jar].map((pair) => pair.join('=')).join('; ') } : {}),
            ...(sent === undefined
              ? {}
              : {
                  'content-type': 'application/x-www-form-urlencoded',
                  'content-length': String(Buffer.byteLength(sent)),
                }),
          },
        },
        (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.once('error', reject)
          answer.once('end', () => {
            clearTimeout(cut)
            for (const line of answer.headers['set-cookie'] ?? []) {
              const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
              jar.set(name, value)
            }
            const { location = '' } = answer.headers
            resolve({ status: answer.statusCode ?? 0, to: location, body: Buffer.concat(parts).toString() })
          })
        },
      )
      const cut = setTimeout(() => call.destroy(new Error('the line broke')), breaksAfter)
      call.once('error', (fault) => {
        clearTimeout(cut)
        reject(fault)
      })
      call.end(sent)
    })

  /** Asks until it is answered: the page, or the way on. */
  const insist = async (path: string, form?: Fields): Promise<Shown> => {
    for (;;) {
      const port = given.port()
      const isBreaking = !given.lines.areCalm && form !== undefined && randomInt(BREAKS_ONE_IN) === 0
      const answer =
        port === null
          ? null
          : await once(port, path, form, isBreaking ? randomInt(BREAKS_WITHIN) : NO_ANSWER).catch(() => null)
      if (answer !== null && answer.status < 400) return answer
      if (answer !== null && answer.status < 500 && answer.status !== 429) {
        throw new ToldNo(`${answer.status} at ${path.replace(/\d+/g, 'n')}`)
      }
      if (port !== null && answer === null) given.lines.broken++
      await pause(50)
    }
  }
  return {
    open: (path: string) => insist(path),
    send: ({ path, fields }: Form, typed: Fields = {}) => insist(path, { ...fields, ...typed }),
  }
}
export type Browser = ReturnType<typeof openBrowser>
