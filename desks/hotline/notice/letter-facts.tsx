import { type DeskVisit, valueText } from '@vigie/desk-frame/page-kit'
import type { Language } from '@vigie/kernel'
import type { LetterPreview } from '@vigie/notices'

/** To where a letter goes, what every server on its way reads, and for whom the rest is encrypted. */
export function LetterFacts(props: {
  readonly visit: DeskVisit
  readonly language: Language
  readonly letter: LetterPreview
}) {
  const { visit, language, letter } = props
  const { words } = visit
  return (
    <dl class="facts">
      <div>
        <dt>{words('desk-hotline.pages.letter.to')}</dt>
        <dd class="mono">{letter.to ?? words('desk-hotline.pages.letter.by-form')}</dd>
      </div>
      <div>
        <dt>{words('desk-hotline.pages.letter.subject')}</dt>
        <dd lang={language}>{letter.subject}</dd>
      </div>
      {letter.encryption === null ? null : (
        <div>
          <dt>{words('desk-hotline.pages.letter.encrypted')}</dt>
          <dd>
            {words('desk-hotline.pages.letter.encrypted-with', {
              way: valueText(words, 'notices', 'encryption', letter.encryption),
            })}
          </dd>
        </div>
      )}
    </dl>
  )
}
