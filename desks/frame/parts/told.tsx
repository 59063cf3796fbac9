import { defang, isDefanged, type Language } from '@vigie/kernel'

const dots = /[.\u3002\uff0e\uff61@]/
// Words with a scheme, or with dots or an at sign in them. No part of it can be tried twice at one place: texts are hostile.
const candidate =
  /(?<![a-z0-9+-])[a-z][a-z0-9+-]*:\/\/\S+|(?<![\p{L}\p{N}_@-])[\p{L}\p{N}_-]+(?:[.\u3002\uff0e\uff61@][\p{L}\p{N}_-]+)+(?:[:/?#]\S*)?/giu
const name = /^(?:\p{L}[\p{L}\p{N}-]+|xn--[a-z0-9-]+)$/iu
const number = /^\d{1,3}$/

/** Whether somebody, or some program, could follow it: a scheme, a host, a mailbox, an IP address. */
const leadsSomewhere = (word: string): boolean => {
  if (word.includes('://')) return true
  const labels = (word.split(/[:/?#]/)[0] ?? '').split(dots)
  return (
    labels.slice(1).some((label) => name.test(label)) ||
    (labels.length > 3 && labels.every((label) => number.test(label)))
  )
}

/** Signs that nobody sees and that turn, end or hide what stands beside them; line ends and tabs are none. */
const UNSEEN = /[^\P{Cc}\t\n\r]|[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

/** Control and direction signs by their numbers, so that they are seen and do nothing. */
const seen = (text: string): string =>
  text.replace(
    UNSEEN,
    (sign) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  )

/** What somebody wrote, with every address in it defanged but our own mailbox, where that is to be read exactly. */
export const harmless = (text: string, ours?: string): string =>
  seen(text).replace(candidate, (word) =>
    word === ours || isDefanged(word) || !leadsSomewhere(word) ? word : defang(word),
  )

/** What somebody wrote, in their own lines and language. Never a link in it. */
export function Told(props: { readonly text: string; readonly lang?: Language }) {
  return (
    <blockquote class="told" lang={props.lang} translate="no">
      {harmless(props.text)}
    </blockquote>
  )
}

/** A text that must be read letter by letter: a letter, a file, a packet. */
export function Verbatim(props: {
  readonly id?: string
  readonly text: string
  readonly lang?: Language
  readonly ours?: string
}) {
  return (
    <pre class="verbatim" id={props.id} lang={props.lang} translate="no">
      {harmless(props.text, props.ours)}
    </pre>
  )
}

/** An address as part of a label, where no element of its own can stand. */
export const defangedLabel = (address: string): string => (isDefanged(address) ? address : defang(address))
