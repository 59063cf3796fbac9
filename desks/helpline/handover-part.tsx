import { Act, type DeskVisit, dayText, nameOf, Told, valueText, visitorOf } from '@vigie/desk-frame/page-kit'
import {
  type Contact,
  HANDED_KINDS,
  HANDED_LANGUAGES,
  HANDED_ON_WORD_OF,
  type Handover,
  mayWriteContact,
} from '@vigie/helpline'
import { handToHotline } from '@vigie/helpline/verbs/hand-to-hotline'
import { Defanged, Radios, Select, TextArea } from '@vigie/ui'
import { fieldText } from './record-fields.tsx'

interface Given {
  readonly visit: DeskVisit
  readonly contact: Contact
  readonly handovers: readonly Handover[]
  readonly names: ReadonlyMap<string, string>
}

/** The language of the conversation, as far as somebody said it and the hotline reads it. */
const languageOf = ({ visit, contact }: Given): string => {
  const said = contact.versions.at(-1)?.answers.language
  return HANDED_LANGUAGES.find((one) => one === said) ?? visit.lang
}

const Fields = (given: Given) => {
  const { visit } = given
  const { words } = visit
  return (
    <>
      <p class="quiet">{words('desk-helpline.pages.handover.rest')}</p>
      <TextArea
        name="addresses"
        label={fieldText(visit, 'addresses')}
        hint={words('desk-helpline.pages.handover.addresses.hint')}
        rows={3}
      />
      <Select
        name="kind"
        label={fieldText(visit, 'kind')}
        empty={words('desk-helpline.pages.handover.kind.choose')}
        choices={HANDED_KINDS.map((value) => ({
          value,
          label: valueText(words, 'intake', 'kind', value),
        }))}
      />
      <Select
        name="reportLanguage"
        label={fieldText(visit, 'reportLanguage')}
        value={languageOf(given)}
        choices={HANDED_LANGUAGES.map((value) => ({
          value,
          label: valueText(words, 'ui', 'language', value),
        }))}
      />
      <Radios
        name="consent"
        label={fieldText(visit, 'consent')}
        choices={HANDED_ON_WORD_OF.map((value) => ({
          value,
          label: valueText(words, 'helpline', 'consent', value),
        }))}
      />
      <TextArea
        name="reason"
        label={fieldText(visit, 'reason')}
        hint={words('desk-helpline.pages.handover.reason.hint')}
        rows={2}
      />
    </>
  )
}

const Handed = ({
  visit,
  handover,
  names,
}: Omit<Given, 'contact' | 'handovers'> & { handover: Handover }) => {
  const { words, lang } = visit
  const { kind, language, consent, addresses, fingerprints, reason, by, on, carriedOn, told } = handover
  const said = [
    valueText(words, 'intake', 'kind', kind),
    valueText(words, 'ui', 'language', language),
    valueText(words, 'helpline', 'consent', consent),
    words('desk-helpline.pages.handover.by', { name: nameOf(visit, names, by), day: dayText(lang, on) }),
  ]
  return (
    <article>
      <p class="quiet">{said.join(' · ')}</p>
      {addresses.length + fingerprints.length === 0 ? (
        <p class="quiet">{words('desk-helpline.pages.handover.destroyed')}</p>
      ) : (
        <ul>
          {addresses.map((address) => (
            <li>
              <Defanged address={address} />
            </li>
          ))}
          {fingerprints.map((fingerprint) => (
            <li>
              <code>{fingerprint}</code>
            </li>
          ))}
        </ul>
      )}
      {reason === '' ? null : (
        <>
          <p class="quiet">{words('desk-helpline.pages.handover.reason')}</p>
          <Told text={reason} />
        </>
      )}
      <p>
        {carriedOn === null
          ? words('desk-helpline.pages.handover.waits')
          : words('desk-helpline.pages.handover.carried', { day: dayText(lang, carriedOn) })}
      </p>
      {told.length === 0 ? null : (
        <ol>
          {told.map(({ word, on: day }) => (
            <li>
              {valueText(words, 'helpline', 'told', word)} <span class="quiet">{dayText(lang, day)}</span>
            </li>
          ))}
        </ol>
      )}
    </article>
  )
}

/** What went to the hotline out of this contact, what came back of it, and the form that hands more over. */
export function HandoverPart(given: Given) {
  const { visit, contact, handovers, names } = given
  const why = mayWriteContact(visitorOf(visit), contact.held_by)
  return (
    <section id="handover">
      <h2>{visit.words('desk-helpline.pages.handovers')}</h2>
      {handovers.map((handover) => (
        <Handed visit={visit} names={names} handover={handover} />
      ))}
      <Act
        visit={visit}
        act={{
          operation: handToHotline.name,
          on: ['contact', contact.id],
          allowed: why === null,
          why,
          fields: () => <Fields {...given} />,
        }}
      />
    </section>
  )
}
