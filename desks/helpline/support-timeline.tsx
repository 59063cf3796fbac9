import { type DeskVisit, momentText, nameOf, pathTo, Told, valueText } from '@vigie/desk-frame/page-kit'
import type { Closing, Support } from '@vigie/helpline'
import { Story, type StoryEntry } from '@vigie/ui'
import { wayText } from './contact-lines.tsx'

interface Given {
  readonly visit: DeskVisit
  readonly support: Support
  readonly names: ReadonlyMap<string, string>
}
type At = StoryEntry & { readonly at: Date }

/** What was written, or that it is no more. */
export const Written = ({ visit: { words }, text }: { visit: DeskVisit; text: string }) =>
  text === '' ? (
    <p class="quiet">{words('desk-helpline.pages.support.text-destroyed')}</p>
  ) : (
    <Told text={text} />
  )

const stood = ({ visit, names }: Given, at: Date, by: string) => ({
  at,
  when: momentText(visit.lang, at),
  datetime: at.toISOString(),
  who: nameOf(visit, names, by),
})

const ofClosing = (given: Given, { why, summary, by, at, ruling, reopening }: Closing): At[] => {
  const { visit } = given
  const { words } = visit
  return [
    {
      ...stood(given, at, by),
      title: words('desk-helpline.pages.closing.asked', {
        why: valueText(words, 'helpline', 'closing', why),
      }),
      tone: 'wait',
      body: <Written visit={visit} text={summary} />,
    },
    ...(ruling === null
      ? []
      : [
          ruling.isApproved
            ? {
                ...stood(given, ruling.at, ruling.by),
                title: words('desk-helpline.pages.closing.approved'),
                tone: 'good' as const,
              }
            : {
                ...stood(given, ruling.at, ruling.by),
                title: words('desk-helpline.pages.closing.sent-back'),
                body: <Written visit={visit} text={ruling.remark} />,
              },
        ]),
    ...(reopening === null
      ? []
      : [
          {
            ...stood(given, reopening.at, reopening.by),
            title: words('desk-helpline.pages.closing.reopened', {
              why: valueText(words, 'helpline', 'reopening', reopening.why),
            }),
          },
        ]),
  ]
}

/** Everything that was heard, written, done and decided, in the order in which it was. */
export function Timeline(given: Given) {
  const { visit, support } = given
  const { words } = visit
  const entries: At[] = [
    ...support.contacts.map((contact) => ({
      ...stood(given, contact.started_at, contact.added_by),
      title: words('desk-helpline.pages.contact', { number: String(contact.number) }),
      tone: 'sea' as const,
      body: (
        <p>
          <a href={pathTo(visit, `/contact/${contact.number}`)}>
            {wayText(visit, `${contact.channel}/${contact.direction}`)}
          </a>
        </p>
      ),
    })),
    ...support.entries.map(({ kind, text, by, at }) => ({
      ...stood(given, at, by),
      title: valueText(words, 'helpline', 'entry', kind),
      body: <Written visit={visit} text={text} />,
    })),
    ...support.tasks.flatMap(({ sort, text, ended }) =>
      ended === null
        ? []
        : [
            {
              ...stood(given, ended.at, ended.by),
              title: words('desk-helpline.pages.task.ended', {
                sort: valueText(words, 'helpline', 'sort', sort),
                how: valueText(words, 'helpline', 'how', ended.how),
              }),
              tone: 'good' as const,
              ...(text === '' ? {} : { body: <Told text={text} /> }),
            },
          ],
    ),
    ...support.closings.flatMap((closing) => ofClosing(given, closing)),
  ]
  return (
    <Story
      label={words('desk-helpline.pages.timeline')}
      entries={entries.toSorted((a, b) => a.at.getTime() - b.at.getTime())}
    />
  )
}
