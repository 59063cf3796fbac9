import { isLanguage } from '@vigie/kernel'
import { dayInWords, valueText, type Words, wordsOf } from '@vigie/locales'
import type { Table } from '@vigie/platform/document'
import type { Described } from '@vigie/platform/house'
import type { Desk } from '@vigie/platform/operation'
import { getIncomingNotice, type IncomingNotice } from './get-incoming-notice.ts'

const said = (label: string, text: string): string[][] => (text === '' ? [] : [[label, text]])

const heldIn = (words: Words, notice: IncomingNotice): Table => ({
  title: words('privacy.answer.held'),
  header: [words('privacy.answer.held.what'), words('privacy.answer.held.says')],
  lines: [
    [words('incoming.answer.received-on'), dayInWords(words, notice.receivedOn)],
    [words('incoming.answer.channel'), valueText(words, 'incoming', 'channel', notice.channel)],
    [words('incoming.fields.matter'), valueText(words, 'incoming', 'matter', notice.matter)],
    ...said(words('incoming.fields.name'), notice.name),
    ...said(words('incoming.fields.mail'), notice.mail),
    ...said(words('incoming.fields.explanation'), notice.explanation),
    ...notice.items.flatMap((item) => [
      ...said(words('incoming.answer.place'), item.location),
      ...said(words('incoming.answer.remark'), item.remark),
      ...said(words('incoming.fields.explanation'), item.explanation),
    ]),
  ],
})

/** Everything that is held about whoever sent a notice. What was decided is about whoever put the content there (Art. 15(4)). */
export const describeNotice = async (desk: Desk, id: string): Promise<Described> => {
  const notice = await getIncomingNotice(desk, id)
  const words = wordsOf(isLanguage(notice.language) ? notice.language : 'en')
  return {
    tables: [heldIn(words, notice)],
    besides: words(notice.isDestroyed ? 'incoming.answer.gone' : 'incoming.answer.marks'),
    purposes: words('incoming.answer.purposes'),
    keeping: { kind: 'incoming-notice' },
    recipients: words('incoming.answer.recipients'),
    source: words('incoming.answer.source'),
    leftOut: words('incoming.answer.left-out'),
  }
}
