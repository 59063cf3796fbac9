import { lookup } from 'node:dns'
import { type IncomingMessage, request as plainly, validateHeaderValue } from 'node:http'
import { request as encrypted } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublic } from './is-public.ts'

/** What is asked of somebody else's programming interface. */
export interface Asked {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/**
 * What came of it. `nothing`: it certainly never reached them, so asking again repeats nothing. `doubt`: it may have reached
 * them and taken effect, and we do not know.
 */
export type Came =
  | {
      readonly came: 'answer'
      readonly status: number
      readonly body: string
      readonly headers: Readonly<Record<string, string>>
    }
  | { readonly came: 'nothing'; readonly why: string }
  | { readonly came: 'doubt'; readonly why: string }

/** The way out to others' programming interfaces. */
export type Call = (asked: Asked) => Promise<Came>

export interface CallOptions {
  /** `anywhere`, for tests and a demonstration on one machine: also unencrypted, and to the machine itself. */
  readonly reach?: 'public' | 'anywhere'
  /** How long all of it may take, in milliseconds. */
  readonly within?: number
  /** How long an answer may be, in bytes. */
  readonly longest?: number
}

const SECONDS = 1_000
const MEGABYTE = 1024 * 1024

class NotThere extends Error {
  override name = 'NotThere'
}

/** Looks a name up once and connects to what was found, if all of it may be reached: no second look can answer otherwise. */
const lookUpPublic: LookupFunction = (host, options, found) => {
  lookup(host, { ...options, all: true }, (fault, addresses) => {
    const [first] = addresses ?? []
    if (fault || first === undefined) return found(fault ?? new NotThere('no-address'), '')
    if (!addresses.every(({ address }) => isPublic(address))) return found(new NotThere('not-public'), '')
    if (options.all) return found(null, addresses)
    found(null, first.address, first.family)
  })
}

const isSayable = ([name, value]: readonly [string, string]): boolean => {
  try {
    validateHeaderValue(name, value)
    return true
  } catch {
    return false
  }
}

const whyNot = (url: URL, headers: Asked['headers'], reach: CallOptions['reach']): string | null => {
  // A secret with a line too many, for example.
  if (!Object.entries(headers).every(isSayable)) return 'bad-header'
  if (url.username !== '' || url.password !== '') return 'credential-in-address'
  if (reach === 'anywhere') return /^https?:$/.test(url.protocol) ? null : 'not-encrypted'
  if (url.protocol !== 'https:') return 'not-encrypted'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(host) === 0 || isPublic(host) ? null : 'not-public'
}

const named = (fault: Error): string => ('code' in fault ? String(fault.code) : fault.message).slice(0, 100)

const headersOf = (answer: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(answer.headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )

/**
 * Asks others over HTTPS, each time over a connection of its own: within a time, for an answer of a size, to public addresses only, and
 * never where an answer sends it on to. Tells apart what never left from what may have arrived.
 */
export const createCall =
  ({ reach = 'public', within = 20 * SECONDS, longest = MEGABYTE }: CallOptions = {}): Call =>
  ({ method, url: address, headers, body }) => {
    const url = URL.canParse(address) ? new URL(address) : null
    const not = url === null ? 'no-address' : whyNot(url, headers, reach)
    if (url === null || not !== null) return Promise.resolve({ came: 'nothing', why: not ?? 'no-address' })
    return new Promise((resolve) => {
      let connected = false
      const ask = url.protocol === 'https:' ? encrypted : plainly
      const request = ask(url, {
        method,
        agent: false,
        ...(reach === 'public' ? { lookup: lookUpPublic } : {}),
        headers: {
          accept: 'application/json',
          'user-agent': 'Vigie',
          ...headers,
          ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
        },
      })
      const end = (came: Came): void => {
        clearTimeout(patience)
        resolve(came)
        request.destroy()
      }
      const fail = (why: string): void => end({ came: connected ? 'doubt' : 'nothing', why })
      const patience = setTimeout(() => fail('too-slow'), within)
      request.once('socket', (socket) => {
        socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
          connected = true
        })
      })
      request.on('error', (fault) => fail(named(fault)))
      request.once('response', (answer) => {
        const pieces: Buffer[] = []
        let length = 0
        answer.on('data', (piece: Buffer) => {
          length += piece.length
          if (length > longest) fail('answer-too-long')
          else pieces.push(piece)
        })
        answer.once('error', (fault) => fail(named(fault)))
        answer.once('aborted', () => fail('cut'))
        answer.once('end', () =>
          end({
            came: 'answer',
            status: answer.statusCode ?? 0,
            body: Buffer.concat(pieces).toString('utf8'),
            headers: headersOf(answer),
          }),
        )
      })
      request.end(body)
    })
  }
