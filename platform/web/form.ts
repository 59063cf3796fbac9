import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { problem } from './problem.ts'

/** What was filled in: every value of every field, in the order of the page. */
export interface Filled {
  /** The last value of a field, or an empty text. */
  one(name: string): string
  all(name: string): readonly string[]
  /** Every field as it was sent, for a page that passes all of them on. */
  readonly pairs: readonly (readonly [name: string, value: string])[]
}

const formType = /^application\/x-www-form-urlencoded\s*(;|$)/i

/** Thrown when a form comes as something that our pages never send. */
export class NotAForm extends Error {
  override readonly name = 'NotAForm'
}

/** The fields of a form that was sent, as a page asks for them. */
export const asFilled = (sent: URLSearchParams): Filled => ({
  one: (name) => sent.getAll(name).at(-1) ?? '',
  all: (name) => sent.getAll(name),
  pairs: [...sent],
})

/** Reads a posted form. Only the plain form type is taken: no files ever reach a page of ours. */
export const readForm = async (c: Context): Promise<Filled> => {
  if (!formType.test(c.req.header('content-type') ?? '')) throw new NotAForm()
  return asFilled(new URLSearchParams(await c.req.text()))
}

/** Refuses a body above `most` bytes with 413, also when its length was not announced. */
export const limitBody = (
  most: number,
  tooLarge?: (c: Context) => Response | Promise<Response>,
): MiddlewareHandler =>
  bodyLimit({
    maxSize: most,
    onError:
      tooLarge ??
      (() => problem({ status: 413, code: 'too-large', title: `The body is larger than ${most} bytes` })),
  })
