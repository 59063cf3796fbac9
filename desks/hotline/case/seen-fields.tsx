import { type DeskVisit, valueText } from '@vigie/desk-frame/page-kit'
import { type AssessmentView, MEDIA, SEEN_FIELDS, YES_NO } from '@vigie/hotline'
import { Field, KeyHint, Radios } from '@vigie/ui'
import type { Answers } from './assessed-before.tsx'
import { choicesOf } from './choices-of.ts'

/** What whoever looks may say more of what is there: asked of nobody, and no part of the finding. */
export function SeenFields({ visit, standing }: { visit: DeskVisit; standing: Answers }) {
  const { words, sentBack } = visit
  const stands = (name: string) => standing[name]?.[0]
  const isOpen = SEEN_FIELDS.some(
    (name) => stands(name) !== undefined || sentBack?.typed[name]?.some(Boolean),
  )
  return (
    <details class="more-asked" data-optional open={isOpen}>
      <summary data-key="m">
        {words('desk-hotline.pages.seen.more')} <KeyHint letter="m" />
      </summary>
      <p class="hint">{words('desk-hotline.pages.seen.more.hint')}</p>
      <Radios
        name="media"
        label={words('hotline.fields.media')}
        choices={choicesOf(visit, 'media', MEDIA)}
        value={stands('media')}
        digits
      />
      {(['pieces', 'victims', 'years'] as const).map((name) => (
        <Field
          name={name}
          label={words(`hotline.fields.${name}`)}
          hint={words(`hotline.fields.${name}.hint`)}
          inputmode="numeric"
          value={stands(name)}
          short
        />
      ))}
      <Radios
        name="childModelling"
        label={words('hotline.fields.childModelling')}
        hint={words('hotline.fields.childModelling.hint')}
        choices={choicesOf(visit, 'childModelling', YES_NO)}
        value={stands('childModelling')}
        digits
      />
    </details>
  )
}

/** The same, as somebody said it: in one line, or nothing. */
export function SeenFacts({ visit, one }: { visit: DeskVisit; one: AssessmentView }) {
  const { words } = visit
  const facts = [
    one.selfGenerated === 'no' || one.selfGenerated === 'unknown'
      ? null
      : words(`desk-hotline.pages.self-generated.${one.selfGenerated}`),
    one.media === null ? null : valueText(words, 'hotline', 'media', one.media),
    one.pieces === null ? null : words('desk-hotline.pages.pieces', { n: one.pieces }),
    one.victims === null ? null : words('desk-hotline.pages.victims', { n: one.victims }),
    one.years === null ? null : words('desk-hotline.pages.years', { n: one.years }),
    one.childModelling === 'yes' ? words('hotline.fields.childModelling') : null,
  ].filter((fact) => fact !== null)
  return facts.length === 0 ? null : <p>{facts.join(' · ')}</p>
}
