import { refusalText, wordsOf } from '@vigie/locales'
import { BadInput } from '@vigie/platform/operation'
import type { Context, Env } from 'hono'

/** Where the interface stands. */
export const API = '/api/v1'

/** The key that a machine shows. */
export const keyIn = <E extends Env>(c: Context<E>): string | null =>
  /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? null

export const titleOf = (word: string): string => refusalText(wordsOf('en'), word) ?? word

export const isJson = <E extends Env>(c: Context<E>): boolean =>
  /^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')

export const readBody = async <E extends Env>(c: Context<E>): Promise<unknown> => {
  const body = await c.req.text()
  try {
    return JSON.parse(body)
  } catch {
    throw new BadInput([{ path: '', message: 'the body is not JSON' }])
  }
}
