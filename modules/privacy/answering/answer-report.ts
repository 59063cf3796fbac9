import { findReports, type OpenedReport, openReport } from '@vigie/intake'
import type { Language } from '@vigie/kernel'
import { type Words, wordsOf } from '@vigie/locales'
import type { Table } from '@vigie/platform/document'
import type { Desk } from '@vigie/platform/operation'
import { selectSchedule } from '../privacy-rows.ts'
import { refuse } from '../refusals.ts'
import { dayText, keepingText, type Part, valueText } from './part.ts'

export const languageOfReport = async (desk: Desk, id: string): Promise<Language> => {
  const [known] = await findReports(desk, [id])
  if (!known) throw refuse('no-such-record')
  return known.language
}

const heldIn = (words: Words, report: OpenedReport): Table => ({
  title: words('answer.held'),
  header: [words('answer.held.what'), words('answer.held.says')],
  lines: [
    [words('answer.report.received-on'), dayText(words, report.receivedOn)],
    [words('answer.report.kind'), valueText(words, 'kind', report.kind)],
    [words('answer.report.language'), valueText(words, 'language', report.language)],
    [words('answer.report.channel'), words(`answer.channel.${report.channel}`)],
    [words('answer.report.place'), valueText(words, 'place', report.place)],
    ...(report.narrative === '' ? [] : [[words('answer.report.narrative'), report.narrative]]),
    ...(report.contact === null ? [] : [[words('answer.report.contact'), report.contact]]),
    ...report.addresses.map(({ address }) => [words('answer.report.address'), address]),
  ],
})

/** The colleague who wrote is no part of what is held about the reporter. */
const written = (words: Words, { messages }: OpenedReport): Table => ({
  title: words('answer.messages'),
  header: [words('answer.messages.day'), words('answer.messages.who'), words('answer.messages.text')],
  lines: messages.map(({ author, writtenOn, text }) => [
    dayText(words, writtenOn),
    words(`answer.messages.${author}`),
    text,
  ]),
})

const told = (words: Words, { news }: OpenedReport): Table => ({
  title: words('answer.news'),
  header: [words('answer.messages.day'), words('answer.messages.text')],
  lines: news.map(({ word, toldOn }) => [dayText(words, toldOn), words.maybe(`intake.news.${word}`) ?? word]),
})

/** Everything that is held about a reporter. The case is no part of it: it is about others (Arts 15(4) and 23). */
export const answerReport = async (desk: Desk, id: string): Promise<Part & { language: Language }> => {
  const language = await languageOfReport(desk, id)
  const report = await openReport(desk, id)
  const words = wordsOf(language)
  const schedule = await selectSchedule(desk.db)
  return {
    language,
    paragraphs: [
      ...(report.isDestroyed ? [words('answer.report.gone')] : [words('answer.marks.report')]),
      words('answer.purposes.report'),
      ...keepingText(words, schedule, 'report'),
      words('answer.recipients.report'),
      words('answer.source.report'),
      words('answer.left-out.report'),
    ],
    tables: [heldIn(words, report), written(words, report), told(words, report)].filter(
      ({ lines }) => lines.length > 0,
    ),
  }
}
