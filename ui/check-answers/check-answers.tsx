import type { Child } from 'hono/jsx'

export type AnswerRow = {
  readonly question: string
  readonly answer: Child
  /** What the change button sends. */
  readonly change?: { readonly name: string; readonly value: string }
}

/** All answers once more before they are sent. */
export function CheckAnswers({
  rows,
  changeText = '',
}: {
  readonly rows: readonly AnswerRow[]
  /** What the buttons say, where each answer has its own way back. */
  readonly changeText?: string
}) {
  return (
    <dl class="answers">
      {rows.map(({ question, answer, change }) => (
        <div>
          <dt>{question}</dt>
          <dd>{answer}</dd>
          {change ? (
            <dd class="change">
              <button class="back" type="submit" name={change.name} value={change.value} formnovalidate>
                {changeText}
                <span class="unseen">: {question}</span>
              </button>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
