import { readAddresses } from '@vigie/intake'
import { isBlank } from '@vigie/kernel'
import { valueText, type Words } from '@vigie/locales'
import { CheckAnswers, Defanged } from '@vigie/ui'
import type { Child } from 'hono/jsx'
import { hasWords, type ReportAnswers } from './answers.ts'
import type { Asking } from './asking.ts'
import { isPressed } from './first-help.tsx'
import { asksPlatform, type Step, toldOf } from './steps.ts'
import { toldInWords } from './told-platform.tsx'

/** Where it was seen, or where it goes on. */
export const placeTitle = (words: Words, answers: ReportAnswers): string =>
  words(isPressed(answers.kind) ? 'site-reporting.pages.place.title.now' : 'site-reporting.pages.place.title')

/** Not to be followed by accident, not even the reporter's own: the check page is read on shared screens. */
const Addresses = ({ read, words }: { read: ReturnType<typeof readAddresses>; words: Words }) => (
  <>
    <p>
      {words('site-reporting.pages.check.addresses', {
        count: read.addresses.length + read.same,
        same: read.same,
      })}
    </p>
    <ul class="plain">
      {read.addresses.map(({ typed }) => (
        <li>
          <Defanged address={typed} />
        </li>
      ))}
    </ul>
    <span class="quiet">{words('site-reporting.pages.check.defanged')}</span>
  </>
)

interface ReadBack {
  readonly step: Step
  readonly question: string
  readonly answer: Child
}

/** Every question that was asked, with its answer in words. */
export const answersRead = ({ words, answers, aloud }: Omit<Asking, 'error'>): readonly ReadBack[] => {
  const none = words('site-reporting.pages.check.none')
  const read = readAddresses(answers.addresses)
  return [
    {
      step: 'about',
      question: words('site-reporting.pages.about.title'),
      answer: answers.kind ? words(`intake.kinds.${answers.kind}`) : none,
    },
    {
      step: 'who',
      question: words('site-reporting.pages.urgent.title'),
      answer:
        answers.urgent.length === 0
          ? none
          : answers.urgent.map((one) => valueText(words, 'intake', 'urgent', one)).join(', '),
    },
    {
      step: 'who',
      question: words('site-reporting.pages.concerned.title'),
      answer: answers.concerned ? words(`site-reporting.pages.concerned.${answers.concerned}`) : none,
    },
    {
      step: 'who',
      question: words('site-reporting.pages.age.title'),
      answer: answers.ageBand ? words(`site-reporting.pages.age.${answers.ageBand}`) : none,
    },
    {
      step: 'place',
      question: placeTitle(words, answers),
      answer: answers.place ? words(`site-reporting.pages.place.${answers.place}`) : none,
    },
    {
      step: 'place',
      question: words('site-reporting.pages.addresses.short'),
      answer: read.addresses.length > 0 ? <Addresses read={read} words={words} /> : none,
    },
    ...(aloud
      ? []
      : [
          {
            step: 'place' as const,
            question: words('site-reporting.pages.picture.short'),
            answer:
              answers.fingerprints.length > 0
                ? words('site-reporting.pages.picture.count', { count: answers.fingerprints.length })
                : none,
          },
        ]),
    ...(asksPlatform(answers)
      ? [
          {
            step: 'platform' as const,
            question: words('site-reporting.pages.platform.title'),
            answer: answers.platformTold
              ? words(`site-reporting.pages.platform.${answers.platformTold}`)
              : none,
          },
        ]
      : []),
    ...(toldOf(answers) === 'yes'
      ? [
          {
            step: 'told' as const,
            question: words('site-reporting.pages.told.title'),
            answer: toldInWords(words, answers) || none,
          },
        ]
      : []),
    {
      step: 'story',
      question: words('site-reporting.pages.story.title'),
      answer: isBlank(answers.narrative) ? none : answers.narrative.trim(),
    },
    {
      step: 'contact',
      question: words('site-reporting.pages.contact.title'),
      answer: isBlank(answers.contact) ? none : answers.contact.trim(),
    },
    ...(hasWords(answers)
      ? [
          {
            step: 'contact' as const,
            question: words('site-reporting.pages.consent.title'),
            answer:
              answers.mayPassTo.length === 0
                ? words('site-reporting.pages.consent.nobody')
                : answers.mayPassTo.map((one) => valueText(words, 'intake', 'receiver', one)).join(', '),
          },
        ]
      : []),
  ]
}

export const Check = ({ words, answers }: { words: Words; answers: ReportAnswers }) => (
  <>
    <h1>{words('site-reporting.pages.check.title')}</h1>
    <p>{words('site-reporting.pages.check.hint')}</p>
    <CheckAnswers
      changeText={words('site-reporting.pages.report.change')}
      rows={answersRead({ words, answers }).map(({ step, question, answer }) => ({
        question,
        answer,
        change: { name: 'go', value: step },
      }))}
    />
  </>
)
