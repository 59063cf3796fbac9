import { ActForm, type DeskVisit, dayText, isOffered } from '@vigie/desk-frame/page-kit'
import { dayOf } from '@vigie/kernel'
import { type Entry, isToCheck, verifiedAt } from '@vigie/notices'
import { checkDirectoryEntry } from '@vigie/notices/verbs/check-directory-entry'
import { Tag } from '@vigie/ui'
import { sourceText } from './source-text.ts'

/** From where something comes; of what somebody typed without saying so, nothing. */
function Source({ visit: { words, lang }, entry }: { readonly visit: DeskVisit; readonly entry: Entry }) {
  const said = sourceText(words, lang, entry)
  return said === '' ? null : <p class="quiet">{said}</p>
}

/** From where something is known, when somebody of this house saw it last, and the button that says that it still is so. */
export function KnownSince(props: {
  readonly visit: DeskVisit
  readonly entry: Entry
  readonly about: string
  readonly now: Date
}) {
  const { visit, entry, about, now } = props
  const { words, lang } = visit
  const seen = verifiedAt(entry)
  return (
    <>
      {seen === null ? (
        <Tag tone="wait" text={words('desk-hotline.pages.provider.not-verified')} />
      ) : (
        <>
          {words('desk-hotline.pages.provider.verified', { day: dayText(lang, dayOf(seen)) })}{' '}
          {isToCheck(entry, now) ? (
            <Tag tone="wait" text={words('desk-hotline.pages.relations.stale')} />
          ) : null}
        </>
      )}
      <Source visit={visit} entry={entry} />
      {isOffered(visit, checkDirectoryEntry) ? (
        <ActForm
          visit={visit}
          act={{
            operation: checkDirectoryEntry.name,
            on: ['directoryEntry', entry.id],
            about,
            allowed: true,
            why: null,
          }}
        />
      ) : null}
    </>
  )
}
