import { type Words, wordsOf } from '@vigie/locales'
import { CLEAR_SITE, LANG, languageOf, type RouteLine } from '@vigie/platform/web'
import { ButtonLink, Callout } from '@vigie/ui'
import type { Child } from 'hono/jsx'
import { HELPLINE, page } from './frame.tsx'
import type { PublicEnv, Site, Visit } from './site.ts'

const Home = ({ words }: { words: Words }) => {
  const { language } = words
  return (
    <>
      <h1>{words('site-frame.pages.home.title')}</h1>
      <p>{words('site-frame.pages.home.intro')}</p>
      <p>
        <ButtonLink primary href={`/${language}/report`}>
          {words('site-frame.pages.home.report')}
        </ButtonLink>
      </p>
      <p class="quiet">{words('site-frame.pages.home.report.hint')}</p>
      <h2>{words('site-frame.pages.home.return')}</h2>
      <p>{words('site-frame.pages.home.return.hint')}</p>
      <p>
        <ButtonLink href={`/${language}/mailbox`}>{words('site-frame.pages.home.return')}</ButtonLink>
      </p>
      <h2>{words('site-frame.pages.picture.home')}</h2>
      <p>{words('site-frame.pages.picture.home.hint')}</p>
      <p>
        <ButtonLink href={`/${language}/picture`}>{words('site-frame.pages.picture.more')}</ButtonLink>
      </p>
      <h2>{words('site-frame.pages.home.talk')}</h2>
      <p>{words('site-frame.pages.home.talk.hint')}</p>
      <p>
        <ButtonLink href={`tel:${HELPLINE.replace(/\D/g, '')}`}>
          {words('site-frame.pages.home.talk.call')}
        </ButtonLink>
      </p>
      <Callout tone="wait">
        <p>{words('site-frame.pages.home.danger')}</p>
      </Callout>
      <h2>{words('site-frame.pages.home.whom')}</h2>
      <p>{words('site-frame.pages.home.whom.hint')}</p>
      <p>
        <ButtonLink href={`/${language}/wayfinder`}>{words('site-frame.pages.home.whom')}</ButtonLink>
      </p>
    </>
  )
}

const AboutUs = ({ words }: { words: Words }) => (
  <>
    <h1>{words('site-frame.pages.about-us.title')}</h1>
    <p>{words('site-frame.pages.about-us.1')}</p>
    <p>{words('site-frame.pages.about-us.2')}</p>
    <p>{words('site-frame.pages.about-us.3')}</p>
    <p>
      <a href={`/${words.language}/audit`}>{words('site-frame.pages.about-us.log')}</a>
    </p>
    <h2 id="privacy">{words('site-frame.pages.privacy.title')}</h2>
    <ul>
      <li>{words('site-frame.pages.privacy.1')}</li>
      <li>{words('site-frame.pages.privacy.2')}</li>
      <li>{words('site-frame.pages.privacy.3')}</li>
      <li>{words('site-frame.pages.privacy.4')}</li>
    </ul>
    <h2>{words('site-frame.pages.privacy.sealed.title')}</h2>
    <p>{words('site-frame.pages.privacy.sealed')}</p>
    <h2>{words('site-frame.pages.privacy.exit.title')}</h2>
    <p>{words('site-frame.pages.privacy.exit')}</p>
  </>
)

const Accessibility = ({ words }: { words: Words }) => (
  <>
    <h1>{words('site-frame.pages.accessibility.title')}</h1>
    <p>{words('site-frame.pages.accessibility.1')}</p>
    <p>{words('site-frame.pages.accessibility.2')}</p>
    <p>{words('site-frame.pages.accessibility.3')}</p>
  </>
)

const PAGES = [
  { path: '', title: 'site-frame.pages.home.title', Body: Home },
  { path: '/about', title: 'site-frame.pages.about-us.title', Body: AboutUs },
  { path: '/accessibility', title: 'site-frame.pages.accessibility.title', Body: Accessibility },
] as const

const leave = (site: Site) => (c: Visit) => {
  c.header('clear-site-data', CLEAR_SITE)
  return c.redirect(site.neutral, 303)
}

/** The pages that only tell something, and the quick exit. */
export const plainRoutes = (site: Site): readonly RouteLine<PublicEnv>[] => [
  ...PAGES.map(
    ({ path, title, Body }): RouteLine<PublicEnv> => ({
      method: 'GET',
      path: `/${LANG}${path}`,
      who: ['anyone'],
      audit: 'nothing-opened',
      handle: (c) => {
        const words = wordsOf(languageOf(c))
        const of = { language: words.language, path, title: words(title), kept: true }
        return page(c, site, of, <Body words={words} />)
      },
    }),
  ),
  {
    method: 'GET',
    path: `/${LANG}/exit`,
    who: ['anyone'],
    audit: 'nothing-opened',
    handle: leave(site),
  },
]

const FAULTS = [403, 404, 405, 413, 500, 503] as const
export type FaultStatus = (typeof FAULTS)[number]

/** A page for when something does not work, in the reader's language and without blame. */
export const faultPage = (c: Visit, site: Site, status: FaultStatus) => {
  const words = wordsOf(languageOf(c))
  const { language } = words
  const body: Child = (
    <>
      <h1>{words(`site-frame.pages.fault.${status}`)}</h1>
      <p>{words(`site-frame.pages.fault.${status}.text`)}</p>
      <p>
        <ButtonLink href={`/${language}`}>{words('site-frame.pages.report.leave')}</ButtonLink>
      </p>
    </>
  )
  return page(c, site, { language, path: '', title: words(`site-frame.pages.fault.${status}`), status }, body)
}
