import { Act, type DeskVisit, pathTo } from '@vigie/desk-frame/page-kit'
import type { SupportRow } from '@vigie/helpline'
import { joinContact } from '@vigie/helpline/verbs/join-contact'
import { openSupport } from '@vigie/helpline/verbs/open-support'
import { Field, Tag } from '@vigie/ui'
import { fieldText } from './record-fields.tsx'

/** How a support case stands, in a word. */
export const SupportState = ({ visit: { words }, support }: { visit: DeskVisit; support: SupportRow }) => {
  if (support.is_destroyed) return <Tag tone="quiet" text={words('desk-helpline.pages.support.destroyed')} />
  if (!support.is_open) return <Tag tone="quiet" text={words('desk-helpline.pages.support.closed')} />
  return support.request === null ? (
    <Tag tone="good" text={words('desk-helpline.pages.support.open')} />
  ) : (
    <Tag tone="wait" text={words('desk-helpline.pages.support.asked')} />
  )
}

/** Which support case a contact is part of; where it is part of none, the ways to one. */
export function SupportPart(props: {
  readonly visit: DeskVisit
  readonly contact: string
  readonly support: SupportRow | undefined
}) {
  const { visit, contact, support } = props
  const { words } = visit
  return (
    <section>
      <h2>{words('desk-helpline.pages.supports')}</h2>
      {support ? (
        <p>
          <a href={pathTo(visit, `/support/${support.number}`)}>
            {words('desk-helpline.pages.support', { number: String(support.number) })}
          </a>{' '}
          <SupportState visit={visit} support={support} />
        </p>
      ) : (
        <>
          <Act
            visit={visit}
            act={{
              operation: joinContact.name,
              on: ['contact', contact],
              allowed: true,
              why: null,
              fields: () => (
                <Field
                  name="which"
                  label={fieldText(visit, 'which')}
                  hint={words('desk-helpline.pages.support.which.hint')}
                />
              ),
            }}
          />
          <Act
            visit={visit}
            act={{ operation: openSupport.name, on: ['contact', contact], allowed: true, why: null }}
          />
        </>
      )}
    </section>
  )
}
