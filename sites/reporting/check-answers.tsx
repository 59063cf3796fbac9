import type { Words } from '@vigie/locales'
import { CheckAnswers, Defanged } from '@vigie/ui'
import type { Child } from 'hono/jsx'
import { linesOf, type ReportAnswers, type Step } from './answers.ts'

/** Not to be followed by accident, not even the reporter's own: the check page is read on shared screens. */
const Addresses = ({ lines, words }: { lines: readonly string[]; words: Words }) => (
  <>
    <ul class="plain">
      {lines.map((line) => (
        <li>
          <Defanged address={line} />
        </li>
      ))}
    </ul>
    <span class="quiet">{words('site-reporting.pages.check.defanged')}</span>
  </>
)

export const Check = ({ words, answers }: { words: Words; answers: ReportAnswers }) => {
  const none = words('site-reporting.pages.check.none')
  const addresses = linesOf(answers.addresses)
  const rows: readonly { step: Step; question: string; answer: Child }[] = [
    {
      step: 'about',
      question: words('site-reporting.pages.about.title'),
      answer: answers.kind ? words(`intake.kinds.${answers.kind}`) : none,
    },
    {
      step: 'place',
      question: words('site-reporting.pages.place.title'),
      answer: answers.place ? words(`site-reporting.pages.place.${answers.place}`) : none,
    },
    {
      step: 'place',
      question: words('site-reporting.pages.addresses.short'),
      answer: addresses.length > 0 ? <Addresses lines={addresses} words={words} /> : none,
    },
    {
      step: 'place',
      question: words('site-reporting.pages.picture.short'),
      answer:
        answers.fingerprints.length > 0
          ? words('site-reporting.pages.picture.count', { count: answers.fingerprints.length })
          : none,
    },
    {
      step: 'story',
      question: words('site-reporting.pages.story.title'),
      answer: answers.narrative.trim() || none,
    },
    {
      step: 'contact',
      question: words('site-reporting.pages.contact.title'),
      answer: answers.contact.trim() || none,
    },
  ]
  return (
    <>
      <h1>{words('site-reporting.pages.check.title')}</h1>
      <p>{words('site-reporting.pages.check.hint')}</p>
      <CheckAnswers
        changeText={words('site-reporting.pages.report.change')}
        rows={rows.map(({ step, question, answer }) => ({
          question,
          answer,
          change: { name: 'go', value: step },
        }))}
      />
    </>
  )
}
