import type { ReportKind } from '@vigie/intake/report-kind'
import type { Words } from '@vigie/locales'
import { Calls } from '@vigie/ui'

/** What helps at once, in its order, where somebody threatens, comes too near or passes a picture round; before any question, and after the last. */
const ADVICE = {
  sextortion: ['pay', 'send', 'keep', 'block', 'tell'],
  grooming: ['meet', 'send', 'keep', 'block', 'tell'],
  ncii: ['share', 'note', 'tell'],
} as const

export type HelpedKind = keyof typeof ADVICE
export const HELPED_KINDS = ['sextortion', 'grooming', 'ncii'] as const satisfies readonly HelpedKind[]
export const findHelped = (kind: ReportKind | string | undefined): HelpedKind | undefined =>
  HELPED_KINDS.find((one) => one === kind)

/** Where somebody is at the other end, now: a deadline or a meeting may be planned. */
export const isPressed = (kind: ReportKind | undefined): boolean =>
  kind === 'sextortion' || kind === 'grooming'

/** A picture goes round already: who may have it stopped depends on how old the one in it is. */
const SERVICES = ['young', 'adult'] as const

/** For danger, and to talk to somebody. */
export const HelpCalls = ({ words }: { words: Words }) => (
  <Calls
    calls={[
      { number: '112', text: words('site-reporting.help.danger'), emergency: true },
      { number: '116 000', text: words('site-reporting.help.talk') },
    ]}
  />
)

export const FirstHelp = ({
  words,
  kind,
  aloud = false,
}: {
  words: Words
  kind: HelpedKind
  aloud?: boolean
}) => (
  <>
    <ol>
      {ADVICE[kind].map((one) => (
        <li>
          <strong>{words(`site-reporting.help.${one}`)}</strong> {words(`site-reporting.help.${one}.why`)}
        </li>
      ))}
    </ol>
    {aloud ? null : <HelpCalls words={words} />}
    <p>
      {kind === 'ncii'
        ? SERVICES.map((one) => words(`site-reporting.pages.picture.other.${one}`)).join(' ')
        : words('site-reporting.help.picture')}{' '}
      {aloud ? null : <a href={`/${words.language}/picture`}>{words('site-reporting.help.picture.how')}</a>}
    </p>
  </>
)
