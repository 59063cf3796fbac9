import { beforeValue, refusalText } from '@vigie/locales'
import { Callout, ErrorSummary } from '@vigie/ui'
import { type ConsoleContext, wordsFor } from '../console.ts'
import { labelOf } from '../operation-words.ts'
import type { SentBack } from './sent-back.ts'

/** Why a form stands there again, before anything else on its page. */
export function SentBackSaid({ c, sent }: { c: ConsoleContext; sent: SentBack }) {
  const words = wordsFor(c)
  const { operation, complaints, refused, late } = sent
  const mistakes = Object.entries(complaints).filter(([, error]) => error !== '')
  return (
    <>
      {late ? (
        <Callout tone="wait" said>
          <p>{words('desk-frame.pages.ended.back')}</p>
        </Callout>
      ) : null}
      {refused && mistakes.length === 0 ? (
        <Callout tone="wait" said>
          <p>{refusalText(words, refused.word) ?? words('desk-frame.pages.refused')}</p>
        </Callout>
      ) : null}
      <ErrorSummary
        title={words('desk-frame.pages.mistakes')}
        mistakes={mistakes.map(([name, error]) => ({
          name,
          error:
            name === '' ? error : `${beforeValue(words.language, labelOf(words, operation, name))} ${error}`,
        }))}
      />
    </>
  )
}
