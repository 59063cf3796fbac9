import { type DeskVisit, momentText, nameOf, valueText } from '@vigie/desk-frame/page-kit'
import { type Contact, FACET_NAMES, type Version } from '@vigie/helpline'
import { fieldText } from './record-fields.tsx'

const saidIn = ({ words }: DeskVisit, { nature, answers }: Version): string => {
  const said = FACET_NAMES.flatMap((name) => {
    const value = answers[name]
    return value === undefined ? [] : [valueText(words, 'helpline', name, value)]
  })
  return [valueText(words, 'helpline', 'nature', nature), ...said].join(' · ')
}

/** The record as it stands, and under it what it said before. */
export function RecordRead(props: {
  readonly visit: DeskVisit
  readonly contact: Contact
  readonly names: ReadonlyMap<string, string>
}) {
  const { visit, contact, names } = props
  const { words, lang } = visit
  const last = contact.versions.at(-1)
  if (last === undefined) return <p class="quiet">{words('desk-helpline.pages.nothing-kept')}</p>
  const categories = contact.categories.map(({ scheme, category, way }) => {
    const field = scheme === 'insafe' ? 'insafe' : 'network'
    return {
      field,
      text: [
        valueText(words, 'helpline', field, category),
        ...(way === 'crosswalk' ? [words('desk-helpline.pages.crosswalk')] : []),
      ].join(' '),
    }
  })
  return (
    <>
      <h2>{words('desk-helpline.pages.record')}</h2>
      <dl class="facts">
        <div>
          <dt>{fieldText(visit, 'nature')}</dt>
          <dd>{valueText(words, 'helpline', 'nature', last.nature)}</dd>
        </div>
        {FACET_NAMES.map((name) => {
          const value = last.answers[name]
          return value === undefined ? null : (
            <div>
              <dt>{fieldText(visit, name)}</dt>
              <dd>{valueText(words, 'helpline', name, value)}</dd>
            </div>
          )
        })}
        {categories.map(({ field, text }) => (
          <div>
            <dt>{fieldText(visit, field)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {contact.versions.length < 2 ? null : (
        <details>
          <summary>{words('desk-helpline.pages.before', { n: contact.versions.length - 1 })}</summary>
          <ol>
            {contact.versions.map((one) => (
              <li>
                <span class="quiet">
                  {[
                    nameOf(visit, names, one.recorded_by),
                    momentText(lang, one.recorded_at),
                    ...(one.reason === null ? [] : [valueText(words, 'helpline', 'correction', one.reason)]),
                  ].join(' · ')}
                </span>{' '}
                {saidIn(visit, one)}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}
