import { type Words, wordsOf } from '@vigie/locales'
import { LANG, languageOf, type RouteLine } from '@vigie/platform/web'
import { type PublicEnv, page, type Site } from '@vigie/site-frame/page-kit'
import { ButtonLink } from '@vigie/ui'

const Home = ({ words }: { words: Words }) => (
  <>
    <h1>{words('site-notice-form.pages.home.title')}</h1>
    <p>{words('site-notice-form.pages.home.intro')}</p>
    <p>
      <ButtonLink primary href={`/${words.language}/notice`}>
        {words('site-notice-form.pages.link-notice')}
      </ButtonLink>
    </p>
    <h2>{words('site-notice-form.pages.home.next')}</h2>
    <ol>
      <li>{words('site-notice-form.pages.sent.next.person')}</li>
      <li>{words('site-notice-form.pages.home.next.answer')}</li>
      <li>{words('site-notice-form.pages.home.next.disagree')}</li>
    </ol>
    <h2>{words('site-notice-form.pages.home.return')}</h2>
    <p>
      <ButtonLink href={`/${words.language}/decision`}>
        {words('site-notice-form.pages.link-decision')}
      </ButtonLink>
    </p>
    <p>{words('site-notice-form.pages.home.danger')}</p>
  </>
)

/** What Art. 13 of the GDPR asks to be said, of the form alone. */
const Privacy = ({ words, site }: { words: Words; site: Site }) => {
  const { name, particulars } = site.house.letterhead
  const said = (value: unknown) =>
    typeof value === 'string' && value !== '' ? value : words('site-notice-form.pages.privacy.not-said')
  return (
    <>
      <h1>{words('site-notice-form.pages.privacy.title')}</h1>
      <p>{words('site-notice-form.pages.privacy.why', { name })}</p>
      <ul>
        <li>{words('site-notice-form.pages.privacy.sealed')}</li>
        <li>{words('site-notice-form.pages.privacy.uploader')}</li>
        <li>{words('site-notice-form.pages.privacy.how-long')}</li>
        <li>{words('site-notice-form.pages.privacy.rights')}</li>
      </ul>
      <h2>{words('site-notice-form.pages.privacy.who')}</h2>
      <p>{said(particulars.controller)}</p>
      <p>{said(particulars.dataProtectionOfficer)}</p>
    </>
  )
}

const PAGES = [
  { path: '', title: 'site-notice-form.pages.home.title', Body: Home },
  { path: '/privacy', title: 'site-notice-form.pages.privacy.title', Body: Privacy },
] as const

/** The pages that only tell something. */
export const plainRoutes = (site: Site): readonly RouteLine<PublicEnv>[] =>
  PAGES.map(({ path, title, Body }) => ({
    method: 'GET',
    path: `/${LANG}${path}`,
    who: ['anyone'],
    audit: 'nothing-opened',
    handle: (c) => {
      const words = wordsOf(languageOf(c))
      const of = { language: words.language, path, title: words(title), kept: true }
      return page(c, site, of, <Body words={words} site={site} />)
    },
  }))
