import { type Words, wordsOf } from '@vigie/locales'
import { LANG, languageOf, type RouteLine } from '@vigie/platform/web'
import type { PublicEnv, Site, Visit } from '@vigie/site-frame/page-kit'
import { page } from '@vigie/site-frame/page-kit'
import { Button, ButtonLink, FINGERPRINT_MODULE, Fingerprinting, Form } from '@vigie/ui'

/** Below this quality other pictures have nearly the same fingerprint. */
const FLOOR = 50

/** The part of a page that makes fingerprints, in the words of its language. */
export const OwnPictures = ({ words, made }: { words: Words; made: readonly string[] }) => (
  <Fingerprinting
    module={FINGERPRINT_MODULE}
    name="fingerprints"
    made={made}
    floor={FLOOR}
    words={{
      choose: words('site-reporting.pages.picture.choose'),
      stays: words('site-reporting.pages.picture.stays'),
      remove: words('site-reporting.pages.picture.remove'),
      working: words('site-reporting.pages.picture.working'),
      done: words('site-reporting.pages.picture.done'),
      plain: words('site-reporting.pages.picture.plain'),
      broken: words('site-reporting.pages.picture.broken'),
      tooLarge: words('site-reporting.pages.picture.too-large'),
      notAPicture: words('site-reporting.pages.picture.not-a-picture'),
      heic: words('site-reporting.pages.picture.heic'),
      canvasBlocked: words('site-reporting.pages.picture.canvas-blocked'),
    }}
  />
)

const OtherWays = ({ words }: { words: Words }) => (
  <>
    <h2>{words('site-reporting.pages.picture.other')}</h2>
    <ul>
      <li>
        <a href={`/${words.language}/report`}>{words('site-reporting.pages.picture.other.report')}</a>
      </li>
      <li>{words('site-reporting.pages.picture.other.writing')}</li>
      <li>{words('site-reporting.pages.picture.other.young')}</li>
      <li>{words('site-reporting.pages.picture.other.adult')}</li>
      <li>{words('site-reporting.pages.picture.other.call')}</li>
    </ul>
  </>
)

const picturePage = (c: Visit, site: Site) => {
  const words = wordsOf(languageOf(c))
  const { language } = words
  return page(
    c,
    site,
    { language, path: '/picture', title: words('site-reporting.pages.picture.title'), script: 'fingerprint' },
    <>
      <h1>{words('site-reporting.pages.picture.title')}</h1>
      <p>{words('site-reporting.pages.picture.afraid')}</p>
      <h2>{words('site-reporting.pages.picture.how')}</h2>
      <ol>
        <li>{words('site-reporting.pages.picture.how.1')}</li>
        <li>{words('site-reporting.pages.picture.how.2')}</li>
        <li>{words('site-reporting.pages.picture.how.3')}</li>
      </ol>
      <p data-without-script>{words('site-reporting.pages.picture.no-script')}</p>
      <Form
        action={`/${language}/report/about`}
        buttons={
          <span data-when-made hidden>
            <Button primary>{words('site-reporting.pages.picture.report')}</Button>
          </span>
        }
      >
        <input type="hidden" name="go" value="about" />
        <OwnPictures words={words} made={[]} />
      </Form>
      <p>{words('site-reporting.pages.picture.cannot')}</p>
      <OtherWays words={words} />
      <p>
        <ButtonLink href={`/${language}`}>{words('site-frame.pages.to-start')}</ButtonLink>
      </p>
    </>,
  )
}

/** Known pictures are recognised without anyone looking: the fingerprint is made on the visitor's own device. */
export const pictureRoutes = (site: Site): readonly RouteLine<PublicEnv>[] => [
  {
    method: 'GET',
    path: `/${LANG}/picture`,
    who: ['anyone'],
    audit: 'nothing-opened',
    handle: (c) => picturePage(c, site),
  },
]
