import { defang, isDefanged } from '@vigie/kernel'

/** An address to read, not to follow: never a link, whichever form it arrives in. */
export function Defanged({ address }: { address: string }) {
  return (
    <code class="defanged" translate="no">
      {isDefanged(address) ? address : defang(address)}
    </code>
  )
}
