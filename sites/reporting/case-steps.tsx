import type { News, NewsWord } from '@vigie/intake'
import type { Words } from '@vigie/locales'
import { longDay } from '@vigie/site-frame/page-kit'
import { Milestones } from '@vigie/ui'

const CASE_STEPS = ['received', 'looked-at', 'decided', 'passed-on', 'done'] as const
type CaseStep = (typeof CASE_STEPS)[number]

/** On which step of the way each piece of news stands. */
const STEP_OF: Readonly<Record<NewsWord, CaseStep>> = {
  received: 'received',
  'being-looked-at': 'looked-at',
  'joined-known-case': 'looked-at',
  reopened: 'looked-at',
  'found-illegal': 'decided',
  'found-not-illegal': 'decided',
  'decided-illegal': 'decided',
  'decided-not-illegal': 'decided',
  'known-illegal': 'decided',
  'known-not-illegal': 'decided',
  'could-not-tell': 'decided',
  'was-gone': 'decided',
  'sent-to-provider': 'passed-on',
  'sent-to-police': 'passed-on',
  'sent-to-partner-hotline': 'passed-on',
  'sent-to-authority': 'passed-on',
  'sent-to-helpline': 'passed-on',
  'provider-confirmed': 'passed-on',
  'provider-removed': 'passed-on',
  'provider-restricted': 'passed-on',
  'provider-refused': 'passed-on',
  'provider-did-not-find': 'passed-on',
  'closed-removed': 'done',
  'closed-moved': 'done',
  'closed-not-illegal': 'done',
  'closed-not-found': 'done',
  'closed-handed-over': 'done',
  'closed-out-of-remit': 'done',
}

export interface CaseStepSeen {
  readonly step: CaseStep
  readonly state: 'done' | 'now' | 'skipped' | 'ahead'
  readonly news: readonly News[]
}

/** The five steps of a case as its news tell them. Taken up again, it goes on from the second; what was told before is `earlier`. */
export const readSteps = (
  news: readonly News[],
): { readonly steps: readonly CaseStepSeen[]; readonly earlier: readonly News[] } => {
  const again = news.findLastIndex(({ word }) => word === 'reopened')
  const since = again < 0 ? news : [...news.filter(({ word }) => word === 'received'), ...news.slice(again)]
  const reached = Math.max(0, ...since.map(({ word }) => CASE_STEPS.indexOf(STEP_OF[word])))
  const steps = CASE_STEPS.map((step, at): CaseStepSeen => {
    const told = since.filter(({ word }) => STEP_OF[word] === step)
    const isBehind = at < reached || (at === reached && step === 'done')
    const state = isBehind ? (told.length > 0 ? 'done' : 'skipped') : at === reached ? 'now' : 'ahead'
    return { step, state, news: told }
  })
  return { steps, earlier: news.filter((one) => !since.includes(one)) }
}

const Told = ({ words, news }: { words: Words; news: readonly News[] }) => (
  <>
    {news.map(({ word, toldOn }) => (
      <p>
        {words(`intake.news.${word}`)} <span class="quiet">{longDay(words.language, toldOn)}</span>
      </p>
    ))}
  </>
)

/** Where the case is, in five steps with their days. */
export const CaseSteps = ({ words, news }: { words: Words; news: readonly News[] }) => {
  const { steps, earlier } = readSteps(news)
  return (
    <>
      <Milestones
        steps={steps.map(({ step, state, news: told }) => ({
          title: words(`site-reporting.pages.steps.${step}`),
          state,
          children:
            told.length > 0 ? (
              <Told words={words} news={told} />
            ) : (
              <p class="quiet">
                {words(
                  state === 'skipped'
                    ? 'site-reporting.pages.steps.skipped'
                    : 'site-reporting.pages.steps.ahead',
                )}
              </p>
            ),
        }))}
      />
      {earlier.length > 0 ? (
        <>
          <h2>{words('site-reporting.pages.mailbox.news')}</h2>
          <Told words={words} news={earlier} />
        </>
      ) : null}
    </>
  )
}
