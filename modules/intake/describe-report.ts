import { dayInWords, valueText, type Words, wordsOf } from '@vigie/locales'
import type { Table } from '@vigie/platform/document'
import type { Described } from '@vigie/platform/house'
import type { Desk } from '@vigie/platform/operation'
import { type OpenedReport, openReport } from './open-report.ts'

const toldPlatform = (words: Words, report: OpenedReport): string[][] => {
  const { platformTold, toldWhen, platformAnswer, toldNumber, platformWords } = report
  const said = (label: string, field: string, value: string): string[][] =>
    value === 'unsaid' ? [] : [[label, valueText(words, 'intake', field, value)]]
  return [
    ...said(words('intake.answer.report.platform-told'), 'platformTold', platformTold),
    ...said(words('intake.answer.report.told-when'), 'toldWhen', toldWhen),
    ...(toldNumber === null ? [] : [[words('intake.answer.report.told-number'), toldNumber]]),
    ...said(words('intake.answer.report.platform-answer'), 'platformAnswer', platformAnswer),
    ...(platformWords === null ? [] : [[words('intake.answer.report.platform-words'), platformWords]]),
  ]
}

const heldIn = (words: Words, report: OpenedReport): Table => ({
  title: words('privacy.answer.held'),
  header: [words('privacy.answer.held.what'), words('privacy.answer.held.says')],
  lines: [
    [words('intake.answer.report.received-on'), dayInWords(words, report.receivedOn)],
    [words('intake.answer.report.kind'), valueText(words, 'intake', 'kind', report.kind)],
    [words('intake.answer.report.language'), valueText(words, 'ui', 'language', report.language)],
    [words('intake.answer.report.channel'), words(`intake.answer.channel.${report.channel}`)],
    ...report.urgent.map((one) => [
      words('intake.answer.report.urgent'),
      valueText(words, 'intake', 'urgency', one),
    ]),
    ...(report.concerned === 'unsaid'
      ? []
      : [
          [
            words('intake.answer.report.concerned'),
            valueText(words, 'intake', 'concerned', report.concerned),
          ],
        ]),
    ...(report.ageBand === 'unsaid'
      ? []
      : [[words('intake.answer.report.age-band'), valueText(words, 'intake', 'ageBand', report.ageBand)]]),
    ...toldPlatform(words, report),
    [words('intake.answer.report.place'), valueText(words, 'intake', 'place', report.place)],
    ...(report.narrative === '' ? [] : [[words('intake.answer.report.narrative'), report.narrative]]),
    ...(report.contact === null ? [] : [[words('intake.answer.report.contact'), report.contact]]),
    ...report.consents.map(({ receiver, givenOn, withdrawnOn }) => [
      words('intake.answer.report.may-pass-to'),
      `${valueText(words, 'intake', 'receiver', receiver)}, ${dayInWords(words, givenOn)}${withdrawnOn === null ? '' : ` – ${dayInWords(words, withdrawnOn)}`}`,
    ]),
    ...report.addresses.map(({ address }) => [words('intake.answer.report.address'), address]),
  ],
})

/** The colleague who wrote is no part of what is held about the reporter. */
const written = (words: Words, { messages }: OpenedReport): Table => ({
  title: words('intake.answer.messages'),
  header: [
    words('intake.answer.messages.day'),
    words('intake.answer.messages.who'),
    words('intake.answer.messages.text'),
  ],
  lines: messages.map(({ author, writtenOn, text }) => [
    dayInWords(words, writtenOn),
    words(`intake.answer.messages.${author}`),
    text,
  ]),
})

const told = (words: Words, { news }: OpenedReport): Table => ({
  title: words('intake.answer.news'),
  header: [words('intake.answer.messages.day'), words('intake.answer.messages.text')],
  lines: news.map(({ word, toldOn }) => [
    dayInWords(words, toldOn),
    words.maybe(`intake.news.${word}`) ?? word,
  ]),
})

/** Everything that is held about a reporter. The case is no part of it: it is about others (Arts 15(4) and 23). */
export const describeReport = async (desk: Desk, id: string): Promise<Described> => {
  const report = await openReport(desk, id, 'is-opened')
  const words = wordsOf(report.language)
  return {
    tables: [heldIn(words, report), written(words, report), told(words, report)],
    besides: words(report.isDestroyed ? 'intake.answer.report.gone' : 'intake.answer.marks.report'),
    purposes: words('intake.answer.purposes.report'),
    keeping: { kind: 'report' },
    recipients: words('intake.answer.recipients.report'),
    source: words('intake.answer.source.report'),
    leftOut: words('intake.answer.left-out.report'),
  }
}
