import type { Child } from 'hono/jsx'
import { CopyButton } from '../button/button.tsx'

export type ReceiptProps = {
  readonly id?: string
  readonly label: string
  readonly receiptWords: readonly string[]
  readonly copy: string
  readonly copied: string
  /** How to keep the words safely. */
  readonly children?: Child
}

/** The reporter's secret, shown once: large, numbered, to be copied, written down or printed. */
export function Receipt(props: ReceiptProps) {
  const id = props.id ?? 'receipt-words'
  return (
    <section class="receipt" aria-label={props.label}>
      <ol id={id} translate="no">
        {props.receiptWords.map((word) => (
          <li>{word}</li>
        ))}
      </ol>
      <CopyButton of={id} copied={props.copied}>
        {props.copy}
      </CopyButton>
      {props.children}
    </section>
  )
}
