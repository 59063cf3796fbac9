import { type DeskVisit, dayText, lastedText, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import { type QueueLine, referenceOf } from '@vigie/incoming'
import type { QueueRow } from '@vigie/ui'

const URGENT = 3

/** A line as it is seen before it is opened: nothing in it was sealed. */
export const queueRow = (visit: DeskVisit, line: QueueLine, current?: string): QueueRow => {
  const { words, lang, now } = visit
  return {
    href: pathTo(visit, `/notice/${line.notice}`),
    title: valueText(words, 'incoming', 'matter', line.matter),
    about: [
      referenceOf(line.notice),
      words('desk-provider.pages.items', { n: line.items }),
      ...(line.flagger === null ? [] : [line.flagger]),
      valueText(words, 'incoming', 'channel', line.channel),
    ].join(' · '),
    marks: [
      ...(line.priority
        ? [{ tone: 'good' as const, text: words('desk-provider.pages.trusted-flagger') }]
        : []),
      ...(line.harm > URGENT
        ? [
            {
              tone: 'danger' as const,
              text: words('desk-provider.pages.harm', {
                harm: valueText(words, 'incoming', 'harm', String(line.harm)),
              }),
            },
          ]
        : []),
    ],
    waits:
      line.since === null
        ? dayText(lang, line.receivedOn)
        : words('desk-provider.pages.waits', { time: lastedText(words, now, line.since) }),
    current: line.notice === current,
  }
}
