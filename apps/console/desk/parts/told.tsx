import { defang, isDefanged, type Language } from '@vigie/kernel'

// Everything in running text that somebody, or some program, could follow: schemes, hosts, mailboxes, IP addresses.
const followable =
  /[a-z][a-z0-9+-]*:\/\/\S+|(?:[^\s@<>()[\]]+@)?(?:[\p{L}\p{N}_-]+[.\u3002\uff0e\uff61])+(?:\p{L}[\p{L}\p{N}-]+|xn--[a-z0-9-]+)(?:[:/?#]\S*)?|\b\d{1,3}(?:\.\d{1,3}){3}\b\S*/giu

/** What somebody wrote, with every address in it defanged but our own mailbox, where that is to be read exactly. */
export const harmless = (text: string, ours?: string): string =>
  text.replace(followable, (address) => (address === ours || isDefanged(address) ? address : defang(address)))

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
