import { Act, type DeskVisit, isOffered, momentText, nameOf, Renewed, Told } from '@vigie/desk-frame/page-kit'
import type { Contact, Hint } from '@vigie/helpline'
import { hint } from '@vigie/helpline/verbs/hint'
import { Callout, TextArea } from '@vigie/ui'
import { fieldText } from './record-fields.tsx'

/** The hint of a coordinator to whoever talks: it comes by itself, and the other side never sees it. */
export function HintsPart(props: {
  readonly visit: DeskVisit
  readonly contact: Contact
  readonly hints: readonly Hint[]
  readonly names: ReadonlyMap<string, string>
}) {
  const { visit, contact, hints, names } = props
  const { words, lang } = visit
  const runs = contact.ended_at === null && contact.closed_at === null
  const gives = runs && isOffered(visit, hint)
  const title = words('desk-helpline.pages.hints')
  return (
    <>
      {gives ? <h2>{title}</h2> : null}
      <Renewed id="hints" topics={[`contact:${contact.id}`]}>
        {hints.length === 0 ? null : (
          <Callout tone="quiet" {...(gives ? {} : { title })}>
            {hints.map(({ by, at, text }) => (
              <>
                <p class="quiet">{`${nameOf(visit, names, by)} · ${momentText(lang, at)}`}</p>
                {text === '' ? (
                  <p class="quiet">{words('desk-helpline.pages.destroyed')}</p>
                ) : (
                  <Told text={text} />
                )}
              </>
            ))}
          </Callout>
        )}
      </Renewed>
      {gives ? (
        <Act
          visit={visit}
          act={{
            operation: hint.name,
            on: ['contact', contact.id],
            allowed: true,
            why: null,
            fields: () => <TextArea name="hinted" label={fieldText(visit, 'hinted')} rows={3} />,
          }}
        />
      ) : null}
    </>
  )
}
