import type { Child } from 'hono/jsx'

/** Why a rule chose what it chose: "because …", and the rule's own reference. */
export function Because(props: { readonly word: string; readonly rule?: string; readonly children?: Child }) {
  return (
    <p class="because">
      <strong>{props.word}</strong> {props.children}
      {props.rule ? <span class="rule">{props.rule}</span> : null}
    </p>
  )
}
