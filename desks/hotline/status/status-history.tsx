import { authorOf, type DeskVisit, dayText, momentText, valueText } from '@vigie/desk-frame/page-kit'
import { doesHold, isWaiting, type StatusNote } from '@vigie/notices'
import { DataTable, EmptyState, Tag } from '@vigie/ui'

type Names = ReadonlyMap<string, string>

export const kindsText = ({ words }: DeskVisit, kinds: readonly string[]): string =>
  kinds.map((kind) => valueText(words, 'intake', 'kind', kind)).join(', ')

/** Who noted it, and by whose yes it counts. */
const backing = (visit: DeskVisit, names: Names, note: StatusNote) => {
  const { words, lang } = visit
  const { ruling } = note
  return (
    <>
      {note.notedBy === null
        ? words('desk-hotline.pages.status.declared')
        : words('desk-hotline.pages.status.noted', {
            name: authorOf(visit, names, note.notedBy),
            when: momentText(lang, note.notedAt),
          })}
      {ruling === null ? null : (
        <p class="quiet">
          {words(`desk-hotline.pages.status.ruling.${ruling.way}`, {
            name: authorOf(visit, names, ruling.by),
            when: momentText(lang, ruling.at),
          })}
        </p>
      )}
    </>
  )
}

/** Every decision about the status, the latest first; also what never counted. */
export function StatusHistory({
  visit,
  notes,
  names,
}: {
  visit: DeskVisit
  notes: readonly StatusNote[]
  names: Names
}) {
  const { words, lang } = visit
  if (notes.length === 0) return <EmptyState title={words('desk-hotline.pages.status.history.none')} />
  return (
    <DataTable
      id="table-status"
      caption={words('desk-hotline.pages.status.history')}
      columns={[
        { header: words('notices.fields.fromDay') },
        { header: words('desk-hotline.pages.status.what') },
        { header: words('notices.fields.decision') },
        { header: words('desk-hotline.pages.status.by') },
      ]}
      rows={notes.map((note) => [
        dayText(lang, note.fromDay),
        <>
          {words(`notices.values.statusSort.${note.sort}`)}{' '}
          {doesHold(note) ? null : (
            <Tag
              tone={isWaiting(note) ? 'wait' : 'sea'}
              text={words(
                isWaiting(note) ? 'desk-hotline.pages.status.waits' : 'desk-hotline.pages.status.not-counted',
              )}
            />
          )}
          {note.area === null ? null : <p class="quiet">{kindsText(visit, note.area.kinds)}</p>}
        </>,
        note.decision,
        backing(visit, names, note),
      ])}
    />
  )
}
