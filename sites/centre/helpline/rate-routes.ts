import { rateConversation } from '@vigie/helpline/verbs/rate-conversation'
import { LANG, languageOf, type RouteLine, readForm } from '@vigie/platform/web'
import type { PublicEnv, Site, Visit } from '@vigie/site-frame/page-kit'
import { askAgain, show, withWords } from './open-conversation.ts'
import type { AskPresence } from './presence.ts'
import { mistakeInRating } from './rate-part.tsx'

const rate = (site: Site, ask: AskPresence) => async (c: Visit) => {
  const filled = await readForm(c)
  const receipt = filled.one('receipt')
  const rated = { rating: filled.one('rating'), better: filled.one('better').replace(/\s+/g, ' ') }
  const mistake = mistakeInRating(rated)
  try {
    if (mistake) return await show(c, site, ask, receipt, { text: '', rated, rateMistake: mistake })
    await withWords(c, site, rateConversation, { receipt, ...rated })
    return await show(c, site, ask, receipt, { text: '', isRated: true })
  } catch (fault) {
    return askAgain(c, site, receipt, '', fault)
  }
}

/** Saying how it was, once it is over. */
export const rateRoutes = (site: Site, ask: AskPresence): readonly RouteLine<PublicEnv>[] => {
  const path = `/${LANG}/conversation/rate`
  const who = ['anyone'] as const
  return [
    { method: 'POST', path, who, audit: 'by-operation', handle: rate(site, ask) },
    {
      method: 'GET',
      path,
      who,
      audit: 'nothing-opened',
      handle: (c) => c.redirect(`/${languageOf(c)}/conversation`, 303),
    },
  ]
}
