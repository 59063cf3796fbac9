import { readOutcome } from '@vigie/incoming/verbs/read-outcome'
import { type Language, Refused } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import { findOutcomes } from '@vigie/moderation/outcomes'
import { complain } from '@vigie/moderation/verbs/complain'
import { perform, visit } from '@vigie/platform/operation'
import {
  callerOf,
  type Filled,
  LANG,
  languageOf,
  type RouteLine,
  readForm,
  TooMany,
} from '@vigie/platform/web'
import { ANYONE, type PublicEnv, page, type Site, type Visit } from '@vigie/site-frame/page-kit'
import { BackButton, Button, ErrorSummary, Field, Form } from '@vigie/ui'
import { complaintPage } from './complaint-page.tsx'
import { canComplain, outcomePage } from './outcome-page.tsx'

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

const LONGEST = 10_000

/** With the code alone the outcome; with a decision beside it, the complaint about that one, asked for and then lodged. */
const answer = async (c: Visit, site: Site, language: Language, filled: Filled) => {
  const [code, about, words] = [filled.one('code'), filled.one('about'), filled.one('words').trim()]
  const { result: notice } = await perform(site.house, readOutcome, ANYONE, { code })
  const look = () =>
    visit(site.house, ANYONE, null, (desk) =>
      findOutcomes(
        desk,
        notice.items.map(({ id }) => id),
      ),
    )
  const outcomes = await look()
  const wanted = outcomes.find(({ decision }) => decision === about)
  if (wanted === undefined || !canComplain(wanted, site.house.clock())) {
    return outcomePage(c, site, language, { code, notice, outcomes })
  }
  if (filled.one('said') === '') return complaintPage(c, site, language, { code, about })
  if (words === '' || words.length > LONGEST) {
    return complaintPage(c, site, language, { code, about, words, error: words === '' ? 'missing' : 'long' })
  }
  await perform(site.house, complain, ANYONE, { decision: about, words })
  return outcomePage(c, site, language, { code, notice, outcomes: await look(), hasComplained: true })
}

const open = (site: Site) => async (c: Visit) => {
  const language = languageOf(c)
  const filled = await readForm(c)
  const code = filled.one('code')
  const caller = callerOf(c, site.proxies)
  try {
    await site.guesses.take(caller)
    const shown = await answer(c, site, language, filled)
    site.guesses.forgive(caller)
    return shown
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
