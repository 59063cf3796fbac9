import { PLATFORM_ANSWERS, PLATFORM_TOLD, TOLD_WHEN } from '@vigie/intake'
import { isBlank } from '@vigie/kernel'
import type { Words } from '@vigie/locales'
import { Field, Radios, Select, TextArea } from '@vigie/ui'
import type { ReportAnswers } from './answers.ts'
import type { Asking } from './asking.ts'
import { Heading } from './heading.tsx'

/** Asked where somebody can be told: those whom a platform did not hear are the reason why a trusted flagger is there. */
export const Platform = ({ words, answers, aloud }: Asking) => (
  <Radios
    heading={!aloud}
    name="platformTold"
    label={words('site-reporting.pages.platform.title')}
    hint={words('site-reporting.pages.platform.hint')}
    value={answers.platformTold}
    choices={PLATFORM_TOLD.map((value) => ({
      value,
      label: words(`site-reporting.pages.platform.${value}`),
    }))}
  />
)

export const Told = ({ words, answers, error, aloud }: Asking) => (
  <>
    <Heading aloud={aloud}>{words('site-reporting.pages.told.title')}</Heading>
    <p>{words('site-reporting.pages.told.hint')}</p>
    <Select
      name="toldWhen"
      label={words('site-reporting.pages.told.when')}
      value={answers.toldWhen ?? 'unsaid'}
      choices={TOLD_WHEN.map((value) => ({ value, label: words(`site-reporting.pages.told.when.${value}`) }))}
    />
    <Select
      name="platformAnswer"
      label={words('site-reporting.pages.told.answer')}
      value={answers.platformAnswer ?? 'unsaid'}
      choices={PLATFORM_ANSWERS.map((value) => ({
        value,
        label: words(`site-reporting.pages.told.answer.${value}`),
      }))}
    />
    <Field
      name="toldNumber"
      label={words('site-reporting.pages.told.number')}
      hint={words('site-reporting.pages.told.number.hint')}
      error={error('toldNumber')}
      value={answers.toldNumber}
    />
    <TextArea
      name="platformWords"
      label={words('site-reporting.pages.told.words')}
      error={error('platformWords')}
      value={answers.platformWords}
      rows={2}
    />
  </>
)

/** What was said of it, one after the other; empty where nothing was. */
export const toldInWords = (words: Words, answers: ReportAnswers): string => {
  const { toldWhen = 'unsaid', platformAnswer = 'unsaid', toldNumber, platformWords } = answers
  return [
    ...(toldWhen === 'unsaid' ? [] : [words(`site-reporting.pages.told.when.${toldWhen}`)]),
    ...(platformAnswer === 'unsaid' ? [] : [words(`site-reporting.pages.told.answer.${platformAnswer}`)]),
    ...[toldNumber, platformWords].filter((one) => !isBlank(one)).map((one) => one.trim()),
  ].join(' · ')
}
