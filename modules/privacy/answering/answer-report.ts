import { findReports, type OpenedReport, openReport } from '@vigie/intake'
import type { Language } from '@vigie/kernel'
import { valueText, type Words, wordsOf } from '@vigie/locales'
import type { Table } from '@vigie/platform/document'
import type { Desk } from '@vigie/platform/operation'
import { selectSchedule } from '../privacy-rows.ts'
import { refuse } from '../refusals.ts'
import { dayText, keepingText, type Part } from './part.ts'

export const languageOfReport = async (desk: Desk, id: string): Promise<Language> => {
  const [known] = await findReports(desk, [id])
  if (!known) throw refuse('no-such-record')
  return known.language
}

const heldIn = (words: Words, report: OpenedReport): Table => ({
  title: words('privacy.answer.held'),
  header: [words('privacy.answer.held.what'), words('privacy.answer.held.says')],
  lines: [
    [words('privacy.answer.report.received-on'), dayText(words, report.receivedOn)],
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
    dayText(words, writtenOn),
    words(`privacy.answer.messages.${author}`),
    text,
  ]),
})

const told = (words: Words, { news }: OpenedReport): Table => ({
  title: words('privacy.answer.news'),
  header: [words('privacy.answer.messages.day'), words('privacy.answer.messages.text')],
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
      ...(report.isDestroyed
        ? [words('privacy.answer.report.gone')]
        : [words('privacy.answer.marks.report')]),
      words('privacy.answer.purposes.report'),
      ...keepingText(words, schedule, 'report'),
      words('privacy.answer.recipients.report'),
      words('privacy.answer.source.report'),
      words('privacy.answer.left-out.report'),
    ],
    tables: [heldIn(words, report), written(words, report), told(words, report)].filter(
      ({ lines }) => lines.length > 0,
    ),
  }
}
