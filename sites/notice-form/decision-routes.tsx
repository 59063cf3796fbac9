import { type NoticeOutcome, referenceOf } from '@vigie/incoming'
import { readOutcome } from '@vigie/incoming/verbs/read-outcome'
import { type Language, Refused } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import { perform } from '@vigie/platform/operation'
import { callerOf, LANG, languageOf, type RouteLine, readForm, TooMany } from '@vigie/platform/web'
import { ANYONE, longDay, type PublicEnv, page, type Site, type Visit } from '@vigie/site-frame/page-kit'
import { BackButton, Button, ErrorSummary, Field, Form } from '@vigie/ui'

const PATH = '/decision'

/** The door: the code is asked for, and what was typed stays. */
const doorPage = (
  c: Visit,
  site: Site,
  language: Language,
  { code, error }: { code: string; error?: 'wrong' | 'many' },
) => {
  const words = wordsOf(language)
  const title = words('site-notice-form.pages.decision.title')
  const mistake = error === undefined ? undefined : words(`site-notice-form.pages.decision.${error}`)
  return page(
    c,
    site,
    { language, path: PATH, title, status: error === undefined ? 200 : error === 'many' ? 429 : 404 },
    <>
      <h1>{title}</h1>
      <ErrorSummary
        title={words('site-notice-form.pages.mistakes')}
        mistakes={mistake === undefined ? [] : [{ name: 'code', error: mistake }]}
      />
      <Form
        action={`/${language}${PATH}`}
        buttons={
          <>
            <Button primary>{words('site-notice-form.pages.decision.open')}</Button>
            <BackButton text={words('site-frame.pages.to-start')} href={`/${language}`} />
          </>
        }
      >
        <Field
          name="code"
          label={words('site-notice-form.pages.decision.code')}
          hint={words('site-notice-form.pages.decision.hint')}
          value={code}
          error={mistake}
          mono
          spellcheck={false}
        />
      </Form>
    </>,
  )
}

const outcomePage = (c: Visit, site: Site, language: Language, outcome: NoticeOutcome) => {
  const words = wordsOf(language)
  const title = words('site-notice-form.pages.outcome', { reference: referenceOf(outcome.notice) })
  return page(
    c,
    site,
    { language, path: PATH, title },
    <>
      <h1>{title}</h1>
      <p>
        {words('site-notice-form.pages.outcome.received', { day: longDay(language, outcome.receivedOn) })}
      </p>
      <ul>
        {outcome.items.map(({ position, waits }) => (
          <li>
            {words('site-notice-form.pages.outcome.place', { n: position })}{' '}
            <strong>
              {words(
                waits ? 'site-notice-form.pages.outcome.waits' : 'site-notice-form.pages.outcome.decided',
              )}
            </strong>
          </li>
        ))}
      </ul>
      <p>
        <BackButton text={words('site-notice-form.pages.outcome.close')} href={`/${language}${PATH}`} />
      </p>
    </>,
  )
}

const open = (site: Site) => async (c: Visit) => {
  const language = languageOf(c)
  const code = (await readForm(c)).one('code')
  const caller = callerOf(c, site.proxies)
  try {
    await site.guesses.take(caller)
    const { result } = await perform(site.house, readOutcome, ANYONE, { code })
    site.guesses.forgive(caller)
    return outcomePage(c, site, language, result)
  } catch (fault) {
    if (fault instanceof TooMany) {
      site.house.witness?.count('too-many-tries', { act: readOutcome.name })
      c.header('retry-after', String(fault.seconds))
      return doorPage(c, site, language, { code, error: 'many' })
    }
    if (fault instanceof Refused && fault.sort !== 'forbidden') {
      return doorPage(c, site, language, { code, error: 'wrong' })
    }
    throw fault
  }
}

/** Whoever used the form comes back with its code. */
export const decisionRoutes = (site: Site): readonly RouteLine<PublicEnv>[] => [
  {
    method: 'GET',
    path: `/${LANG}${PATH}`,
    who: ['anyone'],
    audit: 'nothing-opened',
    handle: (c) => doorPage(c, site, languageOf(c), { code: '' }),
  },
  { method: 'POST', path: `/${LANG}${PATH}`, who: ['anyone'], audit: 'by-operation', handle: open(site) },
]
