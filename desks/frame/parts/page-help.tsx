import type { Words } from '@vigie/locales'
import type { Child } from 'hono/jsx'
import { type ConsoleContext, pathOf } from '../console.ts'
import { ACCOUNT, type MenuLine, menuOf } from '../menu.ts'

type Helped = Pick<MenuLine, 'path' | 'text'>

const ACCOUNT_LINE: Helped = { path: ACCOUNT, text: 'desk-frame.pages.menu.account' }

/** The pages of the menu that this visitor reaches. */
export const helpedPages = (c: ConsoleContext): readonly Helped[] => [
  ...menuOf(c.var.console.says.menu, c.var.seat?.person.roles ?? []),
  ACCOUNT_LINE,
]

/** The help of a page stands in the file of its name in the menu, under its path. */
const helpText = (words: Words, { path, text }: Helped, part: 'for' | 'can'): string | null =>
  words.maybe(`${text.slice(0, text.indexOf('.'))}.help.${path.slice(1)}.${part}`)

/** What a page is for, and what can be done there. */
export function HelpOf({ words, line }: { words: Words; line: Helped }): Child {
  const about = helpText(words, line, 'for')
  if (about === null) return <p>{words('desk-frame.pages.help.none')}</p>
  return (
    <>
      <p>{about}</p>
      <ul class="about-list">
        {(helpText(words, line, 'can') ?? '')
          .split('\n')
          .filter((can) => can !== '')
          .map((can) => (
            <li>{can}</li>
          ))}
      </ul>
    </>
  )
}

export const HELP = '/help'

/** The help for a page of the menu, as its link leads to it and as its key shows it; null where nobody sits there. */
export const helpFor = (c: ConsoleContext, words: Words, current: string | undefined) => {
  if (!c.var.seat) return null
  const line = helpedPages(c).find(({ path }) => path === current)
  return {
    href: line === undefined ? pathOf(c, HELP) : `${pathOf(c, HELP)}?page=${encodeURIComponent(line.path)}`,
    text: words('desk-frame.pages.help.page'),
    about: line === undefined ? null : <HelpOf words={words} line={line} />,
  }
}
