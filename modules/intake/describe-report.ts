import { dayInWords, valueText, type Words, wordsOf } from '@vigie/locales'
import type { Table } from '@vigie/platform/document'
import type { Described } from '@vigie/platform/house'
import type { Desk } from '@vigie/platform/operation'
import { type OpenedReport, openReport } from './open-report.ts'

const heldIn = (words: Words, report: OpenedReport): Table => ({
  title: words('privacy.answer.held'),
  header: [words('privacy.answer.held.what'), words('privacy.answer.held.says')],
  lines: [
    [words('privacy.answer.report.received-on'), dayInWords(words, report.receivedOn)],
    [words('privacy.answer.report.kind'), valueText(words, 'intake', 'kind', report.kind)],
    [words('privacy.answer.report.language'), valueText(words, 'ui', 'language', report.language)],
    [words('privacy.answer.report.channel'), words(`privacy.answer.channel.${report.channel}`)],
    [words('privacy.answer.report.place'), valueText(words, 'intake', 'place', report.place)],
    ...(report.narrative === '' ? [] : [[words('privacy.answer.report.narrative'), report.narrative]]),
    ...(report.contact === null ? [] : [[words('privacy.answer.report.contact'), report.contact]]),
    ...report.addresses.map(({ address }) => [words('privacy.answer.report.address'), address]),
  ],
})

/** The colleague who wrote is no part of what is held about the reporter. */
const written = (words: Words, { messages }: OpenedReport): Table => ({
  title: words('privacy.answer.messages'),
  header: [
    words('privacy.answer.messages.day'),
    words('privacy.answer.messages.who'),
    words('privacy.answer.messages.text'),
  ],
  lines: messages.map(({ author, writtenOn, text }) => [
    dayInWords(words, writtenOn),
    words(`privacy.answer.messages.${author}`),
    text,
  ]),
})

const told = (words: Words, { news }: OpenedReport): Table => ({
  title: words('privacy.answer.news'),
  header: [words('privacy.answer.messages.day'), words('privacy.answer.messages.text')],
  lines: news.map(({ word, toldOn }) => [
    dayInWords(words, toldOn),
    words.maybe(`intake.news.${word}`) ?? word,
  ]),
})

/** Everything that is held about a reporter. The case is no part of it: it is about others (Arts 15(4) and 23). */
export const describeReport = async (desk: Desk, id: string): Promise<Described> => {
  const report = await openReport(desk, id)
  const words = wordsOf(report.language)
  return {
    tables: [heldIn(words, report), written(words, report), told(words, report)],
    besides: words(report.isDestroyed ? 'privacy.answer.report.gone' : 'privacy.answer.marks.report'),
    purposes: words('privacy.answer.purposes.report'),
    keeping: { kind: 'report' },
    recipients: words('privacy.answer.recipients.report'),
    source: words('privacy.answer.source.report'),
    leftOut: words('privacy.answer.left-out.report'),
  }
}
