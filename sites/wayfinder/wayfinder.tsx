import { type Body, bodiesFor, TOPICS, type Topic } from '@vigie/directory'
import type { Language } from '@vigie/kernel'
import { beforeValue, typeset, type Words, wordsOf } from '@vigie/locales'
import { LANG, languageOf, oneOf, type RouteLine } from '@vigie/platform/web'
import { longDay, type PublicEnv, page, type Site } from '@vigie/site-frame/page-kit'
import { BackButton, Button, ButtonLink, Form } from '@vigie/ui'

/** What we take up ourselves; everything else is better told elsewhere first. */
const OURS: readonly Topic[] = [
  'abuse-images',
  'intimate-images-minor',
  'intimate-images-adult',
  'contact-with-stranger',
]

const findTopic = (text: string | undefined): Topic | undefined => TOPICS.find((topic) => topic === text)

/** A report all the same: the first question is answered already. */
const Anyway = ({ words }: { words: Words }) => (
  <>
    <h2>{words('site-wayfinder.pages.wayfinder.none')}</h2>
    <Form
      action={`/${words.language}/report/who`}
      buttons={<Button>{words('site-wayfinder.pages.wayfinder.anyway')}</Button>}
    >
      <input type="hidden" name="step" value="about" />
      <input type="hidden" name="kind" value="other" />
      <input type="hidden" name="anyway" value="yes" />
    </Form>
  </>
)

/** The names of languages, in the reader's own. */
const spoken = (language: Language, serves: readonly Language[]): string => {
  const names = new Intl.DisplayNames(language, { type: 'language' })
  return serves.map((one) => names.of(one) ?? one).join(', ')
}

const telOf = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`

const Service = ({ body, words }: { body: Body; words: Words }) => {
  const { language } = words
  const label = (key: 'call' | 'mail' | 'web' | 'serves'): string =>
    beforeValue(language, words(`site-wayfinder.pages.${key}`))
  return (
    <li>
      <h2>{typeset(language, body.name[language])}</h2>
      <p>{typeset(language, body.whatFor[language])}</p>
      <ul class="plain">
        {body.phone ? (
          <li>
            {label('call')} <a href={telOf(body.phone)}>{body.phone}</a>
          </li>
        ) : null}
        {body.mail ? (
          <li>
            {label('mail')} <a href={`mailto:${body.mail}`}>{body.mail}</a>
          </li>
        ) : null}
        <li>
          {label('web')}{' '}
          <a href={body.web} rel="noreferrer">
            {body.web.replace(/^https:\/\//, '')}
          </a>
        </li>
      </ul>
      <p class="quiet">
        {label('serves')} {spoken(language, body.serves)}.{' '}
        {body.source.verified
          ? words('site-wayfinder.pages.checked-on', {
              source: body.source.name,
              day: longDay(language, body.source.verified),
            })
          : words('site-wayfinder.pages.not-checked', { source: body.source.name })}
      </p>
    </li>
  )
}

/** Whom to tell about what. Each topic has its own address, because it says nothing about the one who looks. */
export const wayfinderRoutes = (site: Site): readonly RouteLine<PublicEnv>[] => [
  {
    method: 'GET',
    path: `/${LANG}/wayfinder`,
    who: ['anyone'],
    audit: 'nothing-opened',
    handle: (c) => {
      const words = wordsOf(languageOf(c))
      const { language } = words
      return page(
        c,
        site,
        { language, path: '/wayfinder', title: words('site-wayfinder.pages.title'), kept: true },
        <>
          <h1>{words('site-wayfinder.pages.question')}</h1>
          <p>{words('site-wayfinder.pages.hint')}</p>
          <ul>
            {TOPICS.map((topic) => (
              <li>
                <a href={`/${language}/wayfinder/${topic}`}>{words(`directory.topics.${topic}`)}</a>
              </li>
            ))}
          </ul>
          <Anyway words={words} />
        </>,
      )
    },
  },
  {
    method: 'GET',
    path: `/${LANG}/wayfinder/${oneOf('topic', TOPICS)}`,
    who: ['anyone'],
    audit: 'nothing-opened',
    handle: (c) => {
      const topic = findTopic(c.req.param('topic'))
      if (topic === undefined) return c.notFound()
      const words = wordsOf(languageOf(c))
      const { language } = words
      const title = words(`directory.topics.${topic}`)
      // Who helps in the reader's own language comes first.
      const bodies = bodiesFor(topic).toSorted(
        (a, b) => Number(b.serves.includes(language)) - Number(a.serves.includes(language)),
      )
      return page(
        c,
        site,
        { language, path: `/wayfinder/${topic}`, title, kept: true },
        <>
          <h1>{title}</h1>
          <p>{words('site-wayfinder.pages.intro-results')}</p>
          <ul class="plain">
            {bodies.map((body) => (
              <Service body={body} words={words} />
            ))}
          </ul>
          {OURS.includes(topic) ? (
            <p>
              <ButtonLink primary href={`/${language}/report`}>
                {words('site-reporting.pages.report.start')}
              </ButtonLink>
            </p>
          ) : null}
          <BackButton text={words('site-wayfinder.pages.again')} href={`/${language}/wayfinder`} />
          {OURS.includes(topic) ? null : <Anyway words={words} />}
        </>,
      )
    },
  },
]
