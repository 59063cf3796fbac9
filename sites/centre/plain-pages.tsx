import { type Words, wordsOf } from '@vigie/locales'
import { LANG, languageOf, type RouteLine } from '@vigie/platform/web'
import { type PublicEnv, page, type Site } from '@vigie/site-frame/page-kit'
import { ButtonLink, Calls, Form, Tiles } from '@vigie/ui'
import { EMERGENCY, HELPLINE } from './around.ts'
import { DataPage, DataPageForChildren } from './data-pages.tsx'

/** What somebody comes with, as an answer to the first question of the report; what was seen is asked further. */
const TILES = [
  { drawing: 'threat', kind: 'sextortion' },
  { drawing: 'asked', kind: 'grooming' },
  { drawing: 'goes-round', kind: 'ncii' },
] as const

const Home = ({ words }: { words: Words }) => {
  const { language } = words
  return (
    <>
      <h1>{words('site-centre.pages.home.title')}</h1>
      <Calls
        calls={[
          { number: EMERGENCY, text: words('site-centre.pages.home.call.danger'), emergency: true },
          { number: HELPLINE, text: words('site-centre.pages.home.call.talk') },
        ]}
      />
      <p>{words('site-centre.pages.home.intro')}</p>
      <Form action={`/${language}/report/who`}>
        <input type="hidden" name="step" value="about" />
        <Tiles
          tiles={[
            ...TILES.map(({ drawing, kind }) => ({
              drawing,
              text: words(`site-centre.pages.home.tile.${drawing}`),
              name: 'kind',
              value: kind,
            })),
            {
              drawing: 'seen',
              text: words('site-centre.pages.home.tile.seen'),
              href: `/${language}/report`,
            },
          ]}
        />
      </Form>
      <h2>{words('site-centre.pages.home.return')}</h2>
      <p>{words('site-centre.pages.home.return.hint')}</p>
      <p>
        <ButtonLink href={`/${language}/mailbox`}>{words('site-centre.pages.home.return.open')}</ButtonLink>
      </p>
      <h2>{words('site-centre.pages.picture.home')}</h2>
      <p>{words('site-centre.pages.picture.home.hint')}</p>
      <p>
        <ButtonLink href={`/${language}/picture`}>{words('site-reporting.pages.picture.more')}</ButtonLink>
      </p>
      <h2>{words('site-centre.pages.home.whom')}</h2>
      <p>{words('site-centre.pages.home.whom.hint')}</p>
      <p>
        <ButtonLink href={`/${language}/wayfinder`}>{words('site-centre.pages.link-wayfinder')}</ButtonLink>
      </p>
    </>
  )
}

const AboutUs = ({ words }: { words: Words }) => (
  <>
    <h1>{words('site-centre.pages.about-us.title')}</h1>
    <p>{words('site-centre.pages.about-us.1')}</p>
    <p>{words('site-centre.pages.about-us.2')}</p>
    <p>{words('site-centre.pages.about-us.3')}</p>
    <p>
      <a href={`/${words.language}/audit`}>{words('site-centre.pages.about-us.log')}</a>
    </p>
    <h2 id="privacy">{words('site-centre.pages.privacy.title')}</h2>
    <ul>
      <li>{words('site-centre.pages.privacy.1')}</li>
      <li>{words('site-centre.pages.privacy.2')}</li>
      <li>{words('site-centre.pages.privacy.3')}</li>
      <li>{words('site-centre.pages.privacy.4')}</li>
    </ul>
    <h2>{words('site-centre.pages.privacy.sealed.title')}</h2>
    <p>{words('site-centre.pages.privacy.sealed')}</p>
    <h2>{words('site-centre.pages.privacy.exit.title')}</h2>
    <p>{words('site-centre.pages.privacy.exit')}</p>
  </>
)

const Accessibility = ({ words }: { words: Words }) => (
  <>
    <h1>{words('site-centre.pages.accessibility.title')}</h1>
    <p>{words('site-centre.pages.accessibility.1')}</p>
    <p>{words('site-centre.pages.accessibility.2')}</p>
    <p>{words('site-centre.pages.accessibility.3')}</p>
  </>
)

const PAGES = [
  { path: '', title: 'site-centre.pages.home.title', Body: Home },
  { path: '/about', title: 'site-centre.pages.about-us.title', Body: AboutUs },
  { path: '/accessibility', title: 'site-centre.pages.accessibility.title', Body: Accessibility },
  { path: '/privacy', title: 'site-centre.data.title', Body: DataPage },
  { path: '/privacy/children', title: 'site-centre.child.title', Body: DataPageForChildren },
] as const

/** The pages that only tell something. */
export const plainRoutes = (site: Site): readonly RouteLine<PublicEnv>[] =>
  PAGES.map(({ path, title, Body }) => ({
    method: 'GET',
    path: `/${LANG}${path}`,
    who: ['anyone'],
    audit: 'nothing-opened',
    handle: async (c) => {
      const words = wordsOf(languageOf(c))
      const of = { language: words.language, path, title: words(title), kept: true }
      return page(c, site, of, await Body({ words, site }))
    },
  }))
