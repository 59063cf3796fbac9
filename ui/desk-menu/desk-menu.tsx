import { KeyHint } from '../key-hint/key-hint.tsx'
import type { Link } from '../public-page/public-page.tsx'

export type DeskLink = Link & { readonly current?: boolean; readonly keyLetter?: string }

/** Pages that belong together. */
export type DeskMenuGroup = {
  readonly name: string
  /** The name with the page that is shown, where it is one of these. */
  readonly here?: string
  readonly links: readonly DeskLink[]
}

const Entry = ({ link }: { link: DeskLink }) => (
  <li>
    <a href={link.href} aria-current={link.current ? 'page' : undefined} data-key={link.keyLetter}>
      {link.text} {link.keyLetter ? <KeyHint letter={link.keyLetter} /> : null}
    </a>
  </li>
)

/**
 * The menu of the desk. On a phone every group is folded, and the one in which one is says where; on a wide screen the first stands
 * open in the line. Of several only one is open at a time.
 */
export function DeskMenu({ label, groups }: { label: string; groups: readonly DeskMenuGroup[] }) {
  return (
    <nav class="desk-menu" aria-label={label}>
      {groups.map(({ name, here, links }, at) => (
        <details class={at === 0 ? 'menu-group in-line' : 'menu-group'} name="desk-menu" data-menu-group>
          <summary class={here ? 'here' : undefined}>{here ?? name}</summary>
          <ul class="plain">
            {links.map((link) => (
              <Entry link={link} />
            ))}
          </ul>
        </details>
      ))}
    </nav>
  )
}
