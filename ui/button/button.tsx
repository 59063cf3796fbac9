import type { Child } from 'hono/jsx'
import { KeyHint } from '../key-hint/key-hint.tsx'

type Look = {
  /** The one thing this page asks for: at most one on a page. */
  readonly primary?: boolean
  /** The letter that presses it at the desk, shown beside the words. */
  readonly keyLetter?: string
  readonly children?: Child
}

export type ButtonProps = Look & {
  readonly name?: string
  readonly value?: string
  /** Sends the form without the browser's own checks: for "back" and "add another". */
  readonly unchecked?: boolean
  /** The form that it sends, where it stands beside it. */
  readonly form?: string
}

const classOf = (look: Look) => (look.primary ? 'button primary' : 'button')
const Letter = ({ letter }: { letter: string | undefined }) => (letter ? <KeyHint letter={letter} /> : null)

/** A button that sends its form. */
export function Button(props: ButtonProps) {
  return (
    <button
      class={classOf(props)}
      type="submit"
      name={props.name}
      value={props.value}
      form={props.form}
      formnovalidate={props.unchecked}
      data-key={props.keyLetter}
    >
      {props.children}
      <Letter letter={props.keyLetter} />
    </button>
  )
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink(props: Look & { readonly href: string }) {
  return (
    <a class={classOf(props)} href={props.href} data-key={props.keyLetter}>
      {props.children}
      <Letter letter={props.keyLetter} />
    </a>
  )
}

/** Copies the text of the element with this id. It appears only where the script that can do it runs. */
export function CopyButton(props: {
  readonly of: string
  readonly copied: string
  readonly children?: Child
}) {
  return (
    <span class="copy">
      <button class="button" type="button" hidden data-copy={props.of} data-copied={props.copied}>
        {props.children}
      </button>
      <span class="copied" role="status" />
    </span>
  )
}

/** Prints the page. It appears only where a script can do it; the browser's own menu can always. */
export function PrintButton(props: { readonly children?: Child }) {
  return (
    <button class="button" type="button" hidden data-print>
      {props.children}
    </button>
  )
}
