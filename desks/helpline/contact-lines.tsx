import { type DeskVisit, momentText, nameOf, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import type { ContactLine } from '@vigie/helpline'
import { beforeValue } from '@vigie/locales'
import { DataTable, Tag } from '@vigie/ui'

/** By which way, and who began it where that is not said by the way. */
export const wayText = ({ words, lang }: DeskVisit, way: string): string => {
  const [channel = '', direction = ''] = way.split('/')
  const said = valueText(words, 'helpline', 'channel', channel)
  return direction === 'in' && channel !== 'phone'
    ? said
    : `${beforeValue(lang, said)} ${valueText(words, 'helpline', 'direction', direction)}`
}

/** What a contact was, as far as it is known: a call in which nobody was heard, or who turned to us. */
const natureText = ({ words }: DeskVisit, { nature, caller }: ContactLine): string => {
  if (nature === null) return words('desk-helpline.pages.nothing-kept')
  return nature === 'conversation' && caller !== null
    ? valueText(words, 'helpline', 'caller', caller)
    : valueText(words, 'helpline', 'nature', nature)
}

const State = ({ visit: { words }, line }: { visit: DeskVisit; line: ContactLine }) => {
  if (line.closed_at !== null) return <Tag tone="quiet" text={words('desk-helpline.pages.state.closed')} />
  return line.ended_at === null ? (
    <Tag tone="good" text={words('desk-helpline.pages.state.running')} />
  ) : (
    <Tag tone="wait" text={words('desk-helpline.pages.state.to-finish')} />
  )
}

/** Contacts in a list: who or what, and where each stands. */
export const Contacts = (props: {
  visit: DeskVisit
  id: string
  caption: string
  lines: readonly ContactLine[]
  names?: ReadonlyMap<string, string>
}) => {
  const { visit, id, caption, lines, names } = props
  const { words, lang } = visit
  const headers = [
    'number',
    'since',
    'channel',
    'what',
    ...(names ? (['by'] as const) : []),
    'state',
  ] as const
  return (
    <DataTable
      id={id}
      caption={caption}
      stacks
      columns={headers.map((header) => ({ header: words(`desk-helpline.pages.column.${header}`) }))}
      rows={lines.map((line) => [
        <a href={pathTo(visit, `/contact/${line.number}`)}>{line.number}</a>,
        momentText(lang, line.started_at),
        wayText(visit, `${line.channel}/${line.direction}`),
        <>
          {natureText(visit, line)}
          {line.risk === 'acute' || line.risk === 'serious' ? (
            <>
              {' '}
              <Tag tone="danger" text={valueText(words, 'helpline', 'risk', line.risk)} />
            </>
          ) : null}
        </>,
        ...(names ? [nameOf(visit, names, line.opened_by)] : []),
        <State visit={visit} line={line} />,
      ])}
    />
  )
}
