import { authorOf, type DeskVisit, dayText, isOffered, valueText } from '@vigie/desk-frame/page-kit'
import { LANGUAGES } from '@vigie/kernel'
import { isWhole, type Narrative } from '@vigie/notices'
import { NARRATIVE_PARTS } from '@vigie/notices/count-words'
import { writeNarrative } from '@vigie/notices/verbs/write-narrative'
import { DataTable, Tag } from '@vigie/ui'
import { formPath } from '../pictures/lists-page.tsx'

interface NarrativeTableProps {
  readonly visit: DeskVisit
  readonly year: number
  readonly parts: readonly Narrative[]
  readonly names: ReadonlyMap<string, string>
}

/** What the account of a year tells beside its figures: each part, how far it is, and the way to its next version. */
export function NarrativeTable({ visit, year, parts, names }: NarrativeTableProps) {
  const { words, lang } = visit
  const title = words('desk-hotline.pages.narrative', { year: String(year) })
  return (
    <DataTable
      id={`table-narrative-${year}`}
      caption={title}
      columns={[
        { header: words('desk-hotline.pages.narrative.part') },
        { header: words('desk-hotline.pages.narrative.text') },
        { header: words('desk-hotline.pages.narrative.state') },
      ]}
      rows={NARRATIVE_PARTS.map((part) => {
        const held = parts.find((one) => one.part === part)
        const known = held ?? { text: { nl: '', fr: '', de: '', en: '' } }
        const { nl, fr, de, en } = known.text
        const missing = LANGUAGES.filter((language) => known.text[language] === '')
        return [
          <>
            {valueText(words, 'notices', 'narrativePart', part)}
            {isOffered(visit, writeNarrative) ? (
              <p>
                <a
                  href={formPath(visit, writeNarrative.name, {
                    year: String(year),
                    narrativePart: part,
                    writtenNl: nl,
                    writtenFr: fr,
                    writtenDe: de,
                    writtenEn: en,
                  })}
                >
                  {words('notices.operations.write-narrative.button')}
                  <span class="unseen">: {valueText(words, 'notices', 'narrativePart', part)}</span>
                </a>
              </p>
            ) : null}
          </>,
          known.text[lang] === '' ? '–' : known.text[lang],
          <>
            {isWhole(known) ? (
              <Tag tone="good" text={words('desk-hotline.pages.narrative.whole')} />
            ) : (
              <Tag
                tone="wait"
                text={words('desk-hotline.pages.narrative.missing', {
                  languages: missing.map((one) => valueText(words, 'ui', 'language', one)).join(', '),
                })}
              />
            )}
            {held === undefined ? null : (
              <p class="quiet">
                {words('desk-hotline.pages.narrative.version', {
                  n: String(held.version),
                  name: authorOf(visit, names, held.writtenBy),
                  day: dayText(lang, held.writtenAt),
                })}
              </p>
            )}
          </>,
        ]
      })}
    />
  )
}
