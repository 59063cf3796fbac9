import { isLanguage, LANGUAGES, type Language } from '@vigie/kernel'
import { negotiate } from '@vigie/locales'
import type { Context, Env, Hono } from 'hono'

/** A path parameter that takes these words and nothing else; without the group, `nlx` would pass for `nl`. */
export const oneOf = (name: string, words: readonly string[]): string => `:${name}{(?:${words.join('|')})}`

export const LANG = oneOf('lang', LANGUAGES)

/** The language of a path, or the one that the browser asks for. */
export const languageOf = (c: Context): Language => {
  const [, first = ''] = c.req.path.split('/')
  return isLanguage(first) ? first : negotiate(c.req.header('accept-language'))
}

/** Sends a visitor of `/` to their own language. Nothing is remembered: the address says it from then on. */
export const greetInLanguage = <E extends Env>(app: Hono<E>): void => {
  app.get('/', (c) => {
    c.header('vary', 'Accept-Language')
    return c.redirect(`/${negotiate(c.req.header('accept-language'))}`, 302)
  })
}
