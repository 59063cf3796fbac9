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
      choose: words('public.picture.choose'),
      stays: words('public.picture.stays'),
      remove: words('public.picture.remove'),
      working: words('public.picture.working'),
      done: words('public.picture.done'),
      plain: words('public.picture.plain'),
      broken: words('public.picture.broken'),
      tooLarge: words('public.picture.too-large'),
      notAPicture: words('public.picture.not-a-picture'),
      canvasBlocked: words('public.picture.canvas-blocked'),
    }}
  />
)

const OtherWays = ({ words }: { words: Words }) => (
  <>
    <h2>{words('public.picture.other')}</h2>
    <ul>
      <li>
        <a href={`/${words.language}/report`}>{words('public.picture.other.report')}</a>
      </li>
      <li>{words('public.picture.other.young')}</li>
      <li>{words('public.picture.other.adult')}</li>
      <li>{words('public.picture.other.call')}</li>
    </ul>
  </>
)

const picturePage = (c: Visit, site: Site) => {
  const words = wordsOf(languageOf(c))
  const { language } = words
  return page(
    c,
    site,
    { language, path: '/picture', title: words('public.picture.title'), script: 'fingerprint' },
    <>
      <h1>{words('public.picture.title')}</h1>
      <p>{words('public.picture.afraid')}</p>
      <h2>{words('public.picture.how')}</h2>
      <ol>
        <li>{words('public.picture.how.1')}</li>
        <li>{words('public.picture.how.2')}</li>
        <li>{words('public.picture.how.3')}</li>
      </ol>
      <p data-without-script>{words('public.picture.no-script')}</p>
      <Form
        action={`/${language}/report/about`}
        buttons={
          <span data-when-made hidden>
            <Button primary>{words('public.picture.report')}</Button>
          </span>
        }
      >
        <input type="hidden" name="go" value="about" />
        <OwnPictures words={words} made={[]} />
      </Form>
      <p>{words('public.picture.cannot')}</p>
      <OtherWays words={words} />
      <p>
        <ButtonLink href={`/${language}`}>{words('public.report.leave')}</ButtonLink>
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
