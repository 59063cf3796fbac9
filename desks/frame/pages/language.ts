import { isLanguage } from '@vigie/kernel'
import { chooseLanguage } from '@vigie/people/verbs/choose-language'
import { BadInput, perform, STAFF } from '@vigie/platform/operation'
import { readForm } from '@vigie/platform/web'
import { actorOf, type ConsoleContext, type ConsoleRoute, pathOf } from '../console.ts'
import { post } from '../page.ts'
import { safeBack } from '../safe-back.ts'

/** Keeps the language that somebody chose, and goes on with the page on which they chose it. */
const choose = async (c: ConsoleContext): Promise<Response> => {
  const filled = await readForm(c)
  const language = filled.one('language')
  if (!isLanguage(language)) throw new BadInput([{ path: 'language', message: 'not one of ours' }])
  await perform(c.var.console.house, chooseLanguage, actorOf(c), { language })
  const back = safeBack(filled.one('here'))
  // The first part of every path of ours is its language.
  const same = back === null ? pathOf(c, '', language) : back.replace(/^\/[a-z]{2}/, `/${language}`)
  return c.redirect(same, 303)
}

export const LANGUAGE_ROUTES: readonly ConsoleRoute[] = [post('/language', STAFF, choose)]
