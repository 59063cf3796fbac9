import { wordsOf } from '@vigie/locales'
import { CLEAR_SITE, LANG, languageOf, type RouteLine } from '@vigie/platform/web'
import { ButtonLink } from '@vigie/ui'
import { page } from './frame.tsx'
import type { FaultStatus, PublicEnv, Site, Visit } from './site.ts'

/** The quick exit of every site. */
export const exitRoute = (site: Site): RouteLine<PublicEnv> => ({
  method: 'GET',
  path: `/${LANG}/exit`,
  who: ['anyone'],
  audit: 'nothing-opened',
  handle: (c) => {
    c.header('clear-site-data', CLEAR_SITE)
    site.drafts.leave(c)
    return c.redirect(site.neutral, 303)
  },
})

/** A page for when something does not work, in the reader's language and without blame; a house may say it in its own words. */
export const faultPage = (c: Visit, site: Site, status: FaultStatus) => {
  const words = wordsOf(languageOf(c))
  const { language } = words
  const own = site.around(words).faults?.[status]
  const title = own?.title ?? words(`site-frame.pages.fault.${status}`)
  return page(
    c,
    site,
    { language, path: '', title, status },
    <>
      <h1>{title}</h1>
      <p>{own?.text ?? words(`site-frame.pages.fault.${status}.text`)}</p>
      <p>
        <ButtonLink href={`/${language}`}>{words('site-frame.pages.to-start')}</ButtonLink>
      </p>
    </>,
  )
}
