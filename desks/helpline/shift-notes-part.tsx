import { Act, ActForm, type DeskVisit, momentText, nameOf, pathTo, Told } from '@vigie/desk-frame/page-kit'
import type { ShiftNote } from '@vigie/helpline'
import { readShiftNote } from '@vigie/helpline/verbs/read-shift-note'
import { writeShiftNote } from '@vigie/helpline/verbs/write-shift-note'
import { Callout, TextArea } from '@vigie/ui'
import { HELPLINE_MENU } from './menu.ts'
import { fieldText } from './record-fields.tsx'

interface Given {
  readonly visit: DeskVisit
  readonly names: ReadonlyMap<string, string>
}

/** On the pages where a shift stands: that the one before left something, which is read first. */
export const NotesFirst = ({ visit, unread }: { visit: DeskVisit; unread: number }) =>
  unread === 0 ? null : (
    <Callout tone="wait">
      <p>
        <a href={pathTo(visit, HELPLINE_MENU.rota.path)}>
          {visit.words('desk-helpline.pages.shift-notes.first', { n: unread })}
        </a>
      </p>
    </Callout>
  )

const By = ({ visit, names, note }: Given & { readonly note: ShiftNote }) => (
  <p class="quiet">{`${nameOf(visit, names, note.by)} · ${momentText(visit.lang, note.at)}`}</p>
)

/** What the shift before left, each with the press that says it was read. */
export const NotesToRead = (given: Given & { readonly notes: readonly ShiftNote[] }) => (
  <>
    {given.notes.map((note) => (
      <Callout tone="wait" title={given.visit.words('desk-helpline.pages.shift-notes.read-first')}>
        <By {...given} note={note} />
        <Told text={note.text} />
        <ActForm
          visit={given.visit}
          act={{ operation: readShiftNote.name, on: ['shiftNote', note.id], allowed: true, why: null }}
          primary
        />
      </Callout>
    ))}
  </>
)

/** The last notes, who has read each, and the way to leave one. */
export function ShiftNotes(
  given: Given & {
    readonly notes: readonly (ShiftNote & { readonly readers: readonly string[] })[]
    /** Whether whoever visits has a shift that runs, or ran within the day. */
    readonly hasShift: boolean
  },
) {
  const { visit, names, notes, hasShift } = given
  const { words } = visit
  return (
    <section>
      <h2>{words('desk-helpline.pages.shift-notes')}</h2>
      {notes.map((note) => (
        <article>
          <By {...given} note={note} />
          {note.text === '' ? (
            <p class="quiet">{words('desk-helpline.pages.destroyed')}</p>
          ) : (
            <Told text={note.text} />
          )}
          <p class="quiet">
            {note.readers.length === 0
              ? words('desk-helpline.pages.shift-notes.unread')
              : words('desk-helpline.pages.shift-notes.readers', {
                  names: note.readers.map((reader) => nameOf(visit, names, reader)).join(', '),
                })}
          </p>
        </article>
      ))}
      <Act
        visit={visit}
        act={{
          operation: writeShiftNote.name,
          on: ['house', ''],
          allowed: hasShift,
          why: hasShift ? null : 'no-shift-of-yours',
          fields: () => (
            <TextArea
              name="note"
              label={fieldText(visit, 'note')}
              hint={words('desk-helpline.pages.shift-notes.hint')}
              rows={6}
            />
          ),
        }}
      />
    </section>
  )
}
