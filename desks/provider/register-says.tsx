import { type DeskVisit, momentText, valueText } from '@vigie/desk-frame/page-kit'
import type { IncomingNotice } from '@vigie/incoming'
import { Callout } from '@vigie/ui'

/** What the register of trusted flaggers said when the notice came. What it says today changes nothing here. */
export function RegisterSays({
  visit,
  match,
}: {
  visit: DeskVisit
  match: NonNullable<IncomingNotice['match']>
}) {
  const { words, lang } = visit
  if (match.outcome === 'not-claimed') return null
  const isMatched = match.outcome === 'matched'
  return (
    <Callout tone={isMatched ? 'good' : 'wait'}>
      <p>
        <strong>
          {words('desk-provider.pages.register.said', {
            when: momentText(lang, match.checkedAt),
            outcome: valueText(words, 'incoming', 'outcome', match.outcome),
          })}
        </strong>{' '}
        {isMatched
          ? words('desk-provider.pages.register.matched', {
              entry: match.entry ?? '',
              serial: match.serial ?? 0,
            })
          : words('desk-provider.pages.register.not-matched')}
      </p>
    </Callout>
  )
}
