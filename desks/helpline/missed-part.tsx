import { type DeskVisit, dayText, momentText, nameOf, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import type { AsideRow, MissedLine, WrittenCount } from '@vigie/helpline'
import { DataTable } from '@vigie/ui'

const ReadIt = ({ visit, conversation }: { visit: DeskVisit; conversation: string }) => (
  <a href={pathTo(visit, `/missed/${conversation}`)}>{visit.words('desk-helpline.pages.missed.read')}</a>
)

/** What nobody heard in time, until somebody answers it or says why nobody does. */
export const MissedOnes = ({ visit, lines }: { visit: DeskVisit; lines: readonly MissedLine[] }) => {
  const { words, lang } = visit
  if (lines.length === 0) return null
  const headers = ['missed', 'since', 'channel', 'language', 'age', 'messages', 'back', 'act'] as const
  return (
    <DataTable
      id="missed"
      caption={words('desk-helpline.pages.missed')}
      stacks
      columns={headers.map((header) => ({ header: words(`desk-helpline.pages.column.${header}`) }))}
      rows={lines.map((line) => [
        valueText(words, 'helpline', 'missedAs', line.as),
        line.waits_since === null ? dayText(lang, line.began_on) : momentText(lang, line.waits_since),
        valueText(words, 'helpline', 'channel', line.channel),
        valueText(words, 'helpline', 'language', line.language),
        line.age_band === null
          ? words('desk-helpline.pages.not-said')
          : valueText(words, 'helpline', 'ageBand', line.age_band),
        line.messages,
        line.wants_nothing ? words('desk-helpline.pages.missed.no-way-back') : dayText(lang, line.expires_on),
        <ReadIt visit={visit} conversation={line.conversation} />,
      ])}
    />
  )
}

/** What a colleague set aside, as long as it can still be answered. */
export const SetAside = (props: {
  visit: DeskVisit
  lines: readonly AsideRow[]
  names: ReadonlyMap<string, string>
}) => {
  const { visit, lines, names } = props
  const { words, lang } = visit
  if (lines.length === 0) return null
  const headers = ['missed', 'why', 'by', 'day', 'act'] as const
  return (
    <DataTable
      id="aside"
      caption={words('desk-helpline.pages.aside')}
      stacks
      columns={headers.map((header) => ({ header: words(`desk-helpline.pages.column.${header}`) }))}
      rows={lines.map((line) => [
        valueText(words, 'helpline', 'missedAs', line.missed_as),
        valueText(words, 'helpline', 'whyAside', line.reason),
        nameOf(visit, names, line.set_by),
        momentText(lang, line.set_at),
        <ReadIt visit={visit} conversation={line.conversation} />,
      ])}
    />
  )
}

/** What became of those who wrote: each conversation once. */
export const Counted = ({ visit: { words }, count }: { visit: DeskVisit; count: WrittenCount }) => {
  const headings = ['answered', 'late', 'taken', 'waiting', 'abandoned', 'aside', 'expired'] as const
  return (
    <section>
      <h2>{words('desk-helpline.pages.count')}</h2>
      <dl class="facts">
        {headings
          .filter((one) => count[one] > 0 || one === 'answered' || one === 'abandoned')
          .map((one) => (
            <div>
              <dt>{words(`desk-helpline.pages.count.${one}`)}</dt>
              <dd>{count[one]}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
