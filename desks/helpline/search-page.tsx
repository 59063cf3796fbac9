import { type DeskVisit, dayText, Pages, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import { type ContactLine, type SearchWishes, SOUGHT, SOUGHT_NAMES, type Sought } from '@vigie/helpline'
import { beforeValue } from '@vigie/locales'
import type { Page } from '@vigie/platform/operation'
import { EmptyState, Field, Select } from '@vigie/ui'
import { Contacts } from './contact-lines.tsx'
import { SEARCH_PATH } from './menu.ts'
import { fieldText } from './record-fields.tsx'
import { Styles } from './style.tsx'

const Answer = ({ visit, name, value }: { visit: DeskVisit; name: Sought; value: string | undefined }) => (
  <Select
    name={name}
    label={fieldText(visit, name)}
    empty={visit.words('desk-helpline.pages.search.any')}
    value={value ?? ''}
    choices={SOUGHT[name].map((one) => ({
      value: one,
      label: valueText(visit.words, 'helpline', name, one),
    }))}
  />
)

const Asked = ({ visit, wishes }: { visit: DeskVisit; wishes: SearchWishes }) => {
  const { words } = visit
  return (
    <form method="get" action={pathTo(visit, SEARCH_PATH)} aria-label={words('desk-helpline.pages.search')}>
      <div class="record-answers">
        <Field
          name="from"
          label={words('desk-helpline.pages.search.from')}
          type="date"
          value={wishes.from ?? ''}
        />
        <Field
          name="until"
          label={words('desk-helpline.pages.search.until')}
          type="date"
          value={wishes.until ?? ''}
        />
        {SOUGHT_NAMES.map((name) => (
          <Answer visit={visit} name={name} value={wishes.said[name]} />
        ))}
        <Select
          name="whose"
          label={words('desk-helpline.pages.search.whose')}
          empty={words('desk-helpline.pages.search.any')}
          value={wishes.toWriteIn ? 'mine' : ''}
          choices={[{ value: 'mine', label: words('desk-helpline.pages.search.mine') }]}
        />
      </div>
      <p>
        <button class="button primary" type="submit">
          {words('desk-helpline.pages.search.show')}
        </button>
      </p>
    </form>
  )
}

/** What is asked, in words; empty while nothing is. */
const askedText = (visit: DeskVisit, { said, from, until, toWriteIn }: SearchWishes): string => {
  const { words, lang } = visit
  const about = (label: string, value: string) => `${beforeValue(lang, label)} ${value}`
  return [
    ...(from === undefined ? [] : [about(words('desk-helpline.pages.search.from'), dayText(lang, from))]),
    ...(until === undefined ? [] : [about(words('desk-helpline.pages.search.until'), dayText(lang, until))]),
    ...SOUGHT_NAMES.flatMap((name) => {
      const value = said[name]
      return value === undefined
        ? []
        : [about(fieldText(visit, name), valueText(words, 'helpline', name, value))]
    }),
    ...(toWriteIn ? [words('desk-helpline.pages.search.mine')] : []),
  ].join(' · ')
}

/** All contacts by the answers in their records. */
export function SearchPage(props: {
  readonly visit: DeskVisit
  readonly wishes: SearchWishes
  readonly found: Page<ContactLine>
  readonly names: ReadonlyMap<string, string>
}) {
  const { visit, wishes, found, names } = props
  const { words } = visit
  // Once something is asked, what was found stands first and the questions are folded away.
  const asked = askedText(visit, wishes)
  return (
    <>
      <Styles />
      <h1>{words('desk-helpline.pages.search')}</h1>
      <p class="quiet">{words('desk-helpline.pages.search.sealed')}</p>
      {asked === '' ? null : <p>{asked}</p>}
      <details class="look-for" open={asked === ''}>
        <summary>{words('desk-helpline.pages.search.asked')}</summary>
        <Asked visit={visit} wishes={wishes} />
      </details>
      {found.lines.length === 0 ? (
        <EmptyState title={words('desk-helpline.pages.search.nothing')}>
          <p>{words('desk-helpline.pages.search.nothing.more')}</p>
        </EmptyState>
      ) : (
        <Contacts
          visit={visit}
          id="found"
          caption={words('desk-helpline.pages.search.found')}
          lines={found.lines}
          names={names}
        />
      )}
      <Pages visit={visit} of={found} />
    </>
  )
}
